/** Foreign words of Vietnamese texts that could be taken for misspelt ones. */
export const LOANWORDS = `
  hot top net pop rap set hit chat kit fit cut cup cap map bit pit rock that hip hop cat fat mac doc pic sop stop step soc
  spot bot bat but cat cot dot fat get got hat jet job lot mat met not pet pot put rat sat sit wet yet act art part start
  chip clip club pub web blog vlog top topic tip trip tap type zip lap laptop hub group app up set list test text next
  shop ship show live live stream fan page post comment like share tag tick bus taxi gas bar box fax max mix tax sex six
  mark marketing tour tourist style model video radio audio studio online offline internet wifi zalo facebook youtube
  google email gmail website web server data logo slogan menu file folder file scan copy photocopy print in out
  car van xe-van jeep truck container camera robot drone pin pizza burger sandwich cake cocktail bia coca cola pepsi
  vaccine virus corona covid omicron delta sars test kit nano micro mini maxi super vip
  néon typ xquang axit axít axêtilen ampe ăngten ảrập amiăng atisô ôtô ôxy ôxi oxy ôxít oxit ôzôn ozon ôliu ôlympic balô balon bazơ bêtông
  bơ-gơ bôxít boxit cacbon cácbon canxi cacao càphê calo catốt clo clorua cônganô côngtenơ côngtơ côngxon cồn xêri xérie êkíp êkip
  xêmina xêmi xilanh xinê xirô xitéc xtrét xúcxích xàphòng xêrum xăngđan đôla đômen điôxít đêxiben đinamô gara galăng gen
  gien glucôzơ glixêrin gôm hécta hêlicốptơ hêli hiđrô hyđrô hydro hidro hiđrôxít inđônêxia ion iốt iôt kali kalô kilô kilôgam kilômét
  kilôoát kíplê lôgarit lôgic logic lítthi magiê mácma matxcơva mátxcơva mêgaoát mêhicô mêtan métan mêtric mítting míttinh
  môđun modun môtô môtơ mômen mooc môtíp môtip ni-tơ nitơ nitrat nicôtin nilông nilon nôben nơtron natri ngạch oát oátgiờ
  oátt patê parabôn parafin pênixilin phátxít phanxicô phaolô phêrô phnôm pôlime pôliêtilen prôtêin protein prôtôn
  rađa radio rơmoóc rôbốt sôcôla sơmi stéc sunfat sunfua sunfuric tăcxi táctơ tacxi tênixơ tenxơ têlêphôn têtanốt tivi titan
  tôn-nen tuabin tuốcbin tuýp urê vácxin vắcxin vắc-xin văcxin vaccin vazơlin véctơ vectơ vêlôdrôm viôlông virút virus vitamin
  vôn vônkế xenlulôzơ êtanol êtilen ête êđê ấcquy ácquy ắcquy ắcqui acquy
  đắk đăk đak lắk lăk krông kông kôn kon tum pleiku plei plây pôkô buôn ako dhông niê êban ayun hà-ri tà-ôi giarai bana jrai êđê
  mnông xtiêng stiêng kơho cơho raglai gié triêng kpă ksor rơ chăm brâu rmăm pakô vân-kiều bru srê churu
  scôtlen pháp-ri napôlêông lênin mác-lênin stalin xtalin singapo singapore campuchia cămpuchia malaixia philippin philíppin
  kiốt kiôt alô alo côve cove ôsin oshin kip êkip canô cano ca-nô panô pano rada rađa sôpha xôpha xalông salông lavabô lavabo buýp buyp tuyp týp bôbin bugi bulông bulon êcu
  etan metan propan butan amoniac êtan mêtan benzen axeton phenol formol clorin xyanua cyanua asen thori urani plutoni niken crôm mangan
  yen won baht euro peso rupee rupiah ringgit rial dinar krone franc cent pound penny
  chili sushi sashimi kimchi ramen pasta spaghetti salad salat bacon steak sandwich hamburger hotdog yogurt yaourt socola sôcôla mayonnaise
  kimono sumo karate judo taekwondo aikido yoga gym zumba aerobic marathon maratông rumba samba tango chachacha
  xìcăngđan scandal sêri seri remix cover single album fan-club showroom resort homestay villa penthouse condotel shophouse buffet
  xăngphơ xămlốp xilô silô rulô ximăng xơlông pittông píttông rôto rôtô stato transito transistor điốt điôt chip laze lade maze
  galông inch inchơ phút-bin micrômét nanômét miligam mililít milimét xentimét xăngtimét đềximét hectômét kilôvôn mêgahéc
  tepmin terminal logistic logistics container-hàng euro-cup container sêsan đrây đray ialy srêpôk serepok
  niudilân ôxtrâylia ixraen irắc iran apganixtan pakixtan ucraina xôviết xôviêt sôviết giêsu giêruxalem maria
`
  .split(/\s+/u)
  .filter(Boolean);

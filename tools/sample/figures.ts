import type * as z from 'astro/zod';
import type { briefingSchema } from '../../src/schemas/briefing.ts';
import type { indicatorSchema } from '../../src/schemas/indicator.ts';
import { dateParts, type CivilDate } from '../../src/vietnamese/dates.ts';
import { periodOf } from '../../src/vietnamese/periods.ts';
import type { Random } from './random.ts';

type FigureInput = NonNullable<z.input<typeof briefingSchema>['indicators']>[number];

/** An invented indicator, with the periods and the magnitude of its figures. */
interface SampleIndicator {
  id: string;
  data: z.input<typeof indicatorSchema>;
  /** The lengths in months that its periods may have. */
  months: (1 | 3 | 6 | 12)[];
  /** The approximate figure for the whole year 2005; later ones grow from it. */
  base: number;
}

const INDICATORS: SampleIndicator[] = [
  {
    id: 'thu-ngan-sach',
    data: {
      name: 'Thu ngân sách (mẫu)',
      unit: 'tỷ đồng',
      decimals: 1,
      description: 'Số liệu mẫu do máy tạo: thu ngân sách.',
      plan: 'kế hoạch cả năm',
    },
    months: [1, 3, 6, 12],
    base: 30,
  },
  {
    id: 'tong-gia-tri-san-xuat',
    data: {
      name: 'Tổng giá trị sản xuất (mẫu)',
      unit: 'tỷ đồng',
      decimals: 1,
      description: 'Số liệu mẫu do máy tạo: tổng giá trị sản xuất.',
      plan: 'kế hoạch cả năm',
    },
    months: [6, 12],
    base: 1400,
  },
  {
    id: 'san-luong-luong-thuc',
    data: {
      name: 'Sản lượng lương thực (mẫu)',
      unit: 'tấn',
      description: 'Số liệu mẫu do máy tạo: sản lượng lương thực.',
    },
    months: [6, 12],
    base: 31_000,
  },
  {
    id: 'doanh-nghiep-moi',
    data: {
      name: 'Doanh nghiệp mới (mẫu)',
      unit: 'doanh nghiệp',
      description: 'Số liệu mẫu do máy tạo: doanh nghiệp thành lập mới.',
    },
    months: [1, 3],
    base: 40,
  },
];
const TARGETS = {
  id: 'chi-tieu-hoan-thanh',
  data: {
    name: 'Chỉ tiêu hoàn thành (mẫu)',
    unit: 'chỉ tiêu',
    description: 'Số liệu mẫu do máy tạo: chỉ tiêu hoàn thành.',
    total: 'tổng số chỉ tiêu',
  },
};
const SECTORS = ['cong-nghiep', 'dich-vu', 'nong-nghiep'];
const SECTOR_NAMES = ['Công nghiệp (mẫu)', 'Dịch vụ (mẫu)', 'Nông nghiệp (mẫu)'];

/** The indicators of a sample archive. The three sectors are the parts of a breakdown. */
export const SAMPLE_INDICATORS: { id: string; data: z.input<typeof indicatorSchema> }[] = [
  ...INDICATORS.map(({ id, data }) => ({ id, data })),
  TARGETS,
  ...SECTORS.map((id, sector) => ({
    id,
    data: {
      name: SECTOR_NAMES[sector] ?? id,
      unit: '%',
      kind: 'share' as const,
      decimals: 1,
      description: 'Số liệu mẫu do máy tạo: tỷ trọng trong giá trị sản xuất.',
    },
  })),
  {
    id: 'co-cau-kinh-te',
    data: {
      name: 'Cơ cấu kinh tế (mẫu)',
      unit: '%',
      kind: 'share',
      decimals: 1,
      description: 'Số liệu mẫu do máy tạo: cơ cấu giá trị sản xuất.',
      parts: SECTORS,
    },
  },
];

/**
 * Figures for a briefing of `date`, for the last complete periods. A period has the same figures in
 * every briefing.
 */
export function sampleFigures(date: CivilDate, random: Random): FigureInput[] {
  const figures = random.sample(INDICATORS, random.int(1, 3)).map((indicator) => {
    const months = random.pick(indicator.months);
    const period = lastPeriod(date, months);
    return {
      ...figureFor(indicator, period, months),
      ...(indicator.data.plan &&
        random.chance(0.5) && { plan_percent: planPercent(period, months) }),
    };
  });
  if (random.chance(0.3)) figures.push(targets(lastPeriod(date, 6)));
  if (random.chance(0.4)) figures.push(...sectors(lastPeriod(date, 6)));
  return figures;
}

/** The code of the last period with this number of months that had ended by a date. */
function lastPeriod(date: CivilDate, months: 1 | 3 | 6 | 12): string {
  const { year, month } = dateParts(date);
  const past = Math.floor((month - 1) / months) - 1;
  const [ofYear, index] = past < 0 ? [year - 1, 12 / months - 1] : [year, past];
  if (months === 12) return String(ofYear);
  return months === 1
    ? `${ofYear}-${String(index + 1).padStart(2, '0')}`
    : `${ofYear}-${months === 6 ? 'H' : 'Q'}${index + 1}`;
}

/** A figure that grows by about 6 % a year and oscillates. */
function figureFor(
  { id, data, base }: SampleIndicator,
  period: string,
  months: number,
): FigureInput {
  const value =
    base *
    (months / 12) *
    1.06 ** yearsSince2005(period) *
    (1 + 0.12 * Math.sin(4 * yearsSince2005(period)));
  return {
    indicator: id,
    value: Number(value.toFixed(data.decimals ?? 0)),
    unit: data.unit,
    period,
  };
}

function planPercent(period: string, months: number): number {
  return Math.round(((100 * months) / 12) * (0.95 + 0.08 * Math.sin(3 * yearsSince2005(period))));
}

function targets(period: string): FigureInput {
  return {
    indicator: TARGETS.id,
    value: 12 + Math.round(4 * Math.sin(yearsSince2005(period))),
    total: 17,
    unit: 'chỉ tiêu',
    period,
  };
}

/** The shares of the sectors, which add up to 100. Industry grows at the expense of farming. */
function sectors(period: string): FigureInput[] {
  const years = yearsSince2005(period);
  const industry = Number((22 + 0.8 * years + Math.sin(years)).toFixed(1));
  const services = Number((25 + 0.3 * years).toFixed(1));
  return [industry, services, Number((100 - industry - services).toFixed(1))].map(
    (value, sector) => ({ indicator: SECTORS[sector] ?? '', value, unit: '%', period }),
  );
}

/** The years from the beginning of 2005 to the end of a period. */
function yearsSince2005(period: string): number {
  const { year, month } = dateParts(periodOf(period).last);
  return year - 2005 + month / 12;
}

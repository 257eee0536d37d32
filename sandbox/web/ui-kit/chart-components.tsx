import { token } from '@atlaskit/tokens';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  Pie,
  PieChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { chartColour, ChartFrame } from './chart-frame';
import { slices, wideRows, type Accessor, type WideRows } from './chart-rows';
import type { ForgeProps } from './forge-node';
import type { Drawer } from './host-component';

const AXIS = { stroke: token('color.text.subtle') };
const TIP = {
  background: token('elevation.surface.overlay'),
  border: 0,
  boxShadow: token('elevation.shadow.overlay'),
  color: token('color.text'),
};

const rowsOf = (props: ForgeProps): WideRows =>
  wideRows(
    props['data'] as unknown[],
    props['xAccessor'] as Accessor,
    props['yAccessor'] as Accessor,
    props['colorAccessor'] as Accessor | undefined,
  );

const bars =
  (layout: 'horizontal' | 'vertical', stacked: boolean): Drawer =>
  ({ props }) => {
    const { rows, series } = rowsOf(props);
    const lying = layout === 'vertical';
    return (
      <ChartFrame props={props}>
        <BarChart data={[...rows]} layout={layout}>
          <CartesianGrid vertical={lying} horizontal={!lying} stroke={token('color.border')} />
          <XAxis {...AXIS} {...(lying ? { type: 'number' as const } : { dataKey: 'x' })} />
          <YAxis
            {...AXIS}
            {...(lying ? { type: 'category' as const, dataKey: 'x', width: 100 } : { width: 40 })}
          />
          <Tooltip contentStyle={TIP} />
          {series.length > 1 ? <Legend /> : null}
          {series.map((name, index) => (
            <Bar
              key={name}
              dataKey={name}
              fill={chartColour(index)}
              isAnimationActive={false}
              maxBarSize={64}
              {...(stacked ? { stackId: 'all' } : {})}
            />
          ))}
        </BarChart>
      </ChartFrame>
    );
  };

const drawLine: Drawer = ({ props }) => {
  const { rows, series } = rowsOf(props);
  return (
    <ChartFrame props={props}>
      <LineChart data={[...rows]}>
        <CartesianGrid vertical={false} stroke={token('color.border')} />
        <XAxis dataKey="x" {...AXIS} />
        <YAxis width={40} {...AXIS} />
        <Tooltip contentStyle={TIP} />
        {series.length > 1 ? <Legend /> : null}
        {series.map((name, index) => (
          <Line
            key={name}
            dataKey={name}
            stroke={chartColour(index)}
            strokeWidth={2}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ChartFrame>
  );
};

const pie =
  (hole: string): Drawer =>
  ({ props }) => {
    const parts = slices(
      props['data'] as unknown[],
      props['labelAccessor'] as Accessor,
      props['valueAccessor'] as Accessor,
    );
    return (
      <ChartFrame props={props}>
        <PieChart>
          <Tooltip contentStyle={TIP} />
          <Legend />
          <Pie
            data={parts.map((part, index) => ({ ...part, fill: chartColour(index) }))}
            dataKey="value"
            nameKey="name"
            innerRadius={hole}
            isAnimationActive={false}
          />
        </PieChart>
      </ChartFrame>
    );
  };

export const chartComponents = {
  BarChart: bars('horizontal', false),
  StackBarChart: bars('horizontal', true),
  HorizontalBarChart: bars('vertical', false),
  HorizontalStackBarChart: bars('vertical', true),
  LineChart: drawLine,
  PieChart: pie('0%'),
  DonutChart: pie('60%'),
} satisfies Record<string, Drawer>;

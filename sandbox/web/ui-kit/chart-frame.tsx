import type { ReactElement } from 'react';
import { token } from '@atlaskit/tokens';
import { ResponsiveContainer } from 'recharts';
import type { ForgeProps } from './forge-node';

export const CHART_COLOURS = [
  token('color.chart.categorical.1'),
  token('color.chart.categorical.2'),
  token('color.chart.categorical.3'),
  token('color.chart.categorical.4'),
  token('color.chart.categorical.5'),
  token('color.chart.categorical.6'),
  token('color.chart.categorical.7'),
  token('color.chart.categorical.8'),
] as const;

export const chartColour = (index: number): string => CHART_COLOURS[index % CHART_COLOURS.length] as string;

/** The border, title and size that all charts of UI Kit share. Height defaults to 400 px. */
export function ChartFrame({
  props,
  children,
}: {
  readonly props: ForgeProps;
  readonly children: ReactElement;
}): ReactElement {
  const { title, subtitle, height = 400, width, showBorder = true } = props;
  return (
    <figure
      aria-label={typeof title === 'string' ? title : 'Chart'}
      style={{
        margin: 0,
        padding: token('space.200'),
        borderRadius: token('radius.small'),
        ...(showBorder === true ? { border: `1px solid ${token('color.border')}` } : {}),
        ...(typeof width === 'number' ? { width } : {}),
      }}
    >
      {typeof title === 'string' ? (
        <figcaption style={{ font: token('font.heading.xsmall'), color: token('color.text') }}>
          {title}
          {typeof subtitle === 'string' ? (
            <div style={{ font: token('font.body.small'), color: token('color.text.subtle') }}>
              {subtitle}
            </div>
          ) : null}
        </figcaption>
      ) : null}
      <div style={{ height: Number(height) }}>
        <ResponsiveContainer initialDimension={{ width: 520, height: Number(height) }}>
          {children}
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

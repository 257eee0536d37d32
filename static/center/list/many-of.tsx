import Select from '@atlaskit/select';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** A filter of which any number can be chosen; none chosen leaves nothing out. */
export function ManyOf<T extends string>({ label, options, chosen, onChange }: Props<T>) {
  return (
    <div className="filter-many">
      <Select<Option<T>, true>
        aria-label={label}
        placeholder={label}
        isMulti
        isClearable
        spacing="compact"
        options={options}
        value={options.filter(({ value }) => chosen.includes(value))}
        onChange={(picked) => onChange(picked.map(({ value }) => value))}
      />
    </div>
  );
}

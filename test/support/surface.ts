import { jest } from '@jest/globals';

/** A node of the document that a UI Kit surface sends to the host. */
export interface DocNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly DocNode[];
}

export interface ShownFlag {
  readonly title?: string;
  readonly type?: string;
}

export interface SurfaceHost {
  /** Answers the calls of the backend, as the platform would: a throw is a lost answer. */
  readonly invoke: (call: string, payload: unknown) => Promise<unknown>;
  readonly accountId: string;
  readonly issueId: string;
  readonly locale?: string;
  readonly timezone?: string;
  /** Where the surface stands, when it is not on the work item. */
  readonly moduleKey?: string;
  readonly extension?: Readonly<Record<string, unknown>>;
}

type Handler = (argument?: unknown) => unknown;
const ATTEMPTS = 400;

/** Runs a UI Kit surface without a browser: the real reconciler and bridge package, and props called as the host calls them. */
export class Surface {
  doc: DocNode | undefined;
  readonly flags: ShownFlag[] = [];
  readonly calls: { readonly call: string; readonly payload: unknown }[] = [];
  closed = 0;
  readonly submitted: unknown[] = [];
  private readonly listeners = new Map<string, Handler[]>();
  private readonly ticks: (() => void)[] = [];

  private constructor(private readonly host: SurfaceHost) {}

  /** Loads a surface afresh: `load` imports its entry file. */
  static async open(host: SurfaceHost, load: () => Promise<unknown>): Promise<Surface> {
    const surface = new Surface(host);
    jest.resetModules();
    Object.assign(globalThis, {
      self: globalThis,
      __bridge: { callBridge: (command: string, data: unknown) => surface.answer(command, data) },
    });
    // Refreshing by time is the test's to say, and leaves nothing behind that keeps the process alive.
    jest.spyOn(globalThis, 'setInterval').mockImplementation(((tick: () => void) => {
      surface.ticks.push(tick);
      return 0;
    }) as typeof setInterval);
    await load();
    await surface.settle();
    return surface;
  }

  /** Lets the time of one refresh pass. */
  async refresh(): Promise<void> {
    for (const tick of this.ticks) tick();
    await this.settle();
  }

  /** Another surface of the app on the same page says that something changed. */
  async hear(event: string, payload: unknown): Promise<void> {
    for (const listener of this.listeners.get(event) ?? []) listener(payload);
    await this.settle();
  }

  get text(): string {
    return this.doc ? textOf(this.doc) : '';
  }

  all(type: string): readonly DocNode[] {
    return this.doc ? within(this.doc, (node) => node.type === type) : [];
  }

  /** What can be done; the buttons of the record's parts are no acts: `openTab`. */
  buttons(): readonly string[] {
    return [...this.all('Button'), ...this.all('LoadingButton')].filter((node) => !isTab(node)).map(textOf);
  }

  /** The parts of the record by the names of their buttons. */
  tabs(): readonly string[] {
    return this.all('Button').filter(isTab).map(textOf);
  }

  /** Account ids of the people who are drawn. */
  people(): readonly string[] {
    return this.all('User').map(({ props }) => String(props['accountId']));
  }

  async click(label: string): Promise<void> {
    const found = [...this.all('Button'), ...this.all('LoadingButton')].filter(
      (node) => textOf(node) === label && !isTab(node),
    );
    const [button] = found;
    if (!button || found.length > 1) throw new Error(`${found.length} buttons '${label}' in:\n${this.text}`);
    if (button.props['type'] === 'submit') await this.call(this.one('Form'), 'onSubmit');
    else await this.call(button, 'onClick', {});
  }

  /** The same where an act is offered in more than one place. */
  async clickFirst(label: string): Promise<void> {
    const button = [...this.all('Button'), ...this.all('LoadingButton')].find(
      (node) => textOf(node) === label && !isTab(node),
    );
    if (!button) throw new Error(`no button '${label}' in:\n${this.text}`);
    await this.call(button, 'onClick', {});
  }

  /** Sends the form that is open. */
  submit(): Promise<void> {
    return this.call(this.one('Form'), 'onSubmit');
  }

  async openTab(label: string): Promise<void> {
    const tab = this.all('Button').find((node) => isTab(node) && textOf(node) === label);
    if (!tab) throw new Error(`no tab '${label}'`);
    await this.call(tab, 'onClick', {});
  }

  /** Types into, or chooses in, the field of this label. People are given as account ids. */
  async fill(label: string, value: string | readonly string[]): Promise<void> {
    const field = this.field(label);
    const { type } = field;
    if (type === 'UserPicker') {
      const picked = [value].flat().map((id) => ({ id, name: id, type: 'user' }));
      return this.call(field, 'onChange', field.props['isMulti'] === true ? picked : picked[0]);
    }
    if (type === 'Select') {
      const options = field.props['options'] as readonly { readonly label: string }[];
      if (field.props['isMulti'] === true)
        return this.call(
          field,
          'onChange',
          options.filter(({ label: name }) => value.includes(name)),
        );
      const option = options.find((one) => one.label === value);
      if (!option) throw new Error(`'${label}' has no choice '${String(value)}'`);
      return this.call(field, 'onChange', option);
    }
    if (type === 'DatePicker' || type === 'TimePicker') return this.call(field, 'onChange', value);
    return this.call(field, 'onChange', { type: 'change', target: { type: 'text', value } });
  }

  /** What a field starts with or was given. */
  initial(label: string): unknown {
    return this.field(label).props['defaultValue'];
  }

  errors(): readonly string[] {
    return this.all('ErrorMessage').map(textOf);
  }

  /** Waits until the surface draws nothing more. */
  async settle(): Promise<void> {
    for (let quiet = 0, attempt = 0; quiet < 12; attempt++) {
      const before = this.drawn;
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.drawn === before && this.waiting === 0 ? quiet + 1 : 0;
      if (attempt > ATTEMPTS * 10) throw new Error(`the surface does not come to rest:\n${this.text}`);
    }
  }

  private drawn = 0;
  private waiting = 0;

  private field(label: string): DocNode {
    const picker = this.all('UserPicker').find(({ props }) => props['label'] === label);
    if (picker) return picker;
    const named = this.all('Label').find((node) => textOf(node) === label);
    const target = named?.props['labelFor'];
    const [field] = this.doc ? within(this.doc, ({ props }) => props['id'] === target) : [];
    if (target !== undefined && field) return field;
    // A group of radio buttons has no id: it stands next to its label.
    const [stack] = this.doc
      ? within(this.doc, (node) => node.children.some((child) => named !== undefined && child === named))
      : [];
    const group = stack?.children.find(({ type }) => type === 'RadioGroup');
    if (!group) throw new Error(`no field '${label}' in:\n${this.text}`);
    return group;
  }

  private one(type: string): DocNode {
    const found = this.all(type);
    const [node] = found;
    if (!node || found.length > 1) throw new Error(`${found.length} of <${type}> in:\n${this.text}`);
    return node;
  }

  private async call(node: DocNode, prop: string, argument?: unknown): Promise<void> {
    const handler = node.props[prop];
    if (typeof handler !== 'function') throw new Error(`<${node.type}> has no ${prop}`);
    (handler as Handler)(argument);
    await this.settle();
  }

  private async answer(command: string, data: unknown): Promise<unknown> {
    const fields = (data ?? {}) as Readonly<Record<string, unknown>>;
    switch (command) {
      case 'reconcile':
        this.drawn += 1;
        this.doc = fields['forgeDoc'] as DocNode;
        return undefined;
      case 'getContext':
        return {
          accountId: this.host.accountId,
          locale: this.host.locale ?? 'en_US',
          timezone: this.host.timezone ?? 'Europe/Berlin',
          moduleKey: this.host.moduleKey ?? 'escalation-workspace',
          extension: this.host.extension ?? { issue: { id: this.host.issueId } },
        };
      case 'invoke':
        return this.invoke(String(fields['functionKey']), fields['payload']);
      case 'showFlag':
        this.flags.push(fields);
        return true;
      case 'on': {
        const event = String(fields['event']);
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), fields['callback'] as Handler]);
        return { unsubscribe: () => this.listeners.delete(event) };
      }
      case 'emit':
        return this.hear(String(fields['event']), fields['payload']);
      case 'close':
        this.closed += 1;
        return true;
      case 'submit':
        this.submitted.push(data);
        return true;
      case 'onError':
        throw fields['error'];
      default:
        throw new Error(`the surface asks the host for '${command}'`);
    }
  }

  private async invoke(call: string, payload: unknown): Promise<unknown> {
    this.calls.push({ call, payload });
    this.waiting += 1;
    try {
      const answer = await this.host.invoke(call, payload);
      return JSON.parse(JSON.stringify(answer ?? null)) as unknown;
    } finally {
      this.waiting -= 1;
    }
  }
}

const isTab = ({ props }: DocNode): boolean => String(props['testId']).startsWith('workspace-tab-');

function within(node: DocNode, test: (node: DocNode) => boolean): readonly DocNode[] {
  return [...(test(node) ? [node] : []), ...node.children.flatMap((child) => within(child, test))];
}

/** The words of a node and all below it, with one blank between its parts. */
export function textOf(node: DocNode): string {
  if (node.type === 'String') return String(node.props['text']);
  const own = ['title', 'header', 'description'].map((name) => node.props[name]);
  return [...own.filter((text) => typeof text === 'string'), ...node.children.map(textOf)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

import { Inline } from '@atlaskit/primitives';
import { Person } from '../parts/person';
import { PersonPicker } from '../parts/person-picker';
import { callbackOf } from './callback';
import type { Drawer } from './host-component';

export const peopleComponents = {
  User: (node) => (
    <Person accountId={String(node.props['accountId'])} hideName={node.props['hideDisplayName'] === true} />
  ),
  UserGroup: (node, draw) => (
    <Inline space="space.100" shouldWrap alignBlock="center">
      {draw(node.children)}
    </Inline>
  ),
  UserPicker: (node) => {
    const { label, name, description, isMulti, isRequired, placeholder, defaultValue, onChange } = node.props;
    return (
      <PersonPicker
        label={String(label)}
        name={String(name)}
        isMulti={isMulti === true}
        isRequired={isRequired === true}
        {...(typeof description === 'string' ? { description } : {})}
        {...(typeof placeholder === 'string' ? { placeholder } : {})}
        defaultAccountIds={[defaultValue].flat().filter((id): id is string => typeof id === 'string')}
        onChange={(picked) => void callbackOf(onChange)?.(picked)}
      />
    );
  },
} satisfies Record<string, Drawer>;

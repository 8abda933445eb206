import { Icon } from './icons.tsx';

export type Visibility = 'private' | 'public';

const choices = {
  private: { icon: 'eye-closed', state: 'Private', action: 'Make public', value: 'public' },
  public: { icon: 'eye-open', state: 'Public', action: 'Make private', value: 'private' },
} as const;

export type VisibilityButtonProps = {
  /** What the credential is called, so that each button on a page has its own name. */
  name: string;
  visibility: Visibility;
  /** Receives `visibility=public` or `visibility=private`: what it is to become. */
  action: string;
};

/** The eye: open when anyone with the address can see the credential, closed when only its learner can. */
export function VisibilityButton({ name, visibility, action }: VisibilityButtonProps) {
  const choice = choices[visibility];
  return (
    <form class="visibility" method="post" action={action}>
      <button class="button button-quiet" type="submit" name="visibility" value={choice.value}>
        <Icon name={choice.icon} />
        <span class="visibility-state">{choice.state}</span>
        <span class="visibility-action">{choice.action}</span>
        <span class="visually-hidden">: {name}</span>
      </button>
    </form>
  );
}

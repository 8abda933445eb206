import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

export type Visibility = 'private' | 'public';

const choices = {
  private: { icon: 'eye-closed', action: 'credential.visibility.makePublic', value: 'public' },
  public: { icon: 'eye-open', action: 'credential.visibility.makePrivate', value: 'private' },
} as const;

type VisibilityButtonProps = {
  /** What the credential is called, so that each button on a page has its own name. */
  name: string;
  visibility: Visibility;
  /** Receives `visibility=public` or `visibility=private`: what it is to become. */
  action: string;
};

/** The eye: open when anyone with the address can see the credential, closed when only its learner can. */
export function VisibilityButton({ name, visibility, action }: VisibilityButtonProps) {
  const { t } = useTexts();
  const choice = choices[visibility];
  return (
    <form class="visibility" method="post" action={action}>
      <button class="button button-quiet" type="submit" name="visibility" value={choice.value}>
        <Icon name={choice.icon} />
        <span class="visibility-state">{t(`credential.visibility.${visibility}`)}</span>
        <span class="visibility-action">{t(choice.action)}</span>
        <span class="visually-hidden">: {name}</span>
      </button>
    </form>
  );
}

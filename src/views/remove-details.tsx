import { ActionForm } from './action-form.tsx';
import { Icon } from './icons.tsx';

type RemoveDetailsProps = {
  label: string;
  /** What it is that goes. */
  about: string;
  text: string;
  confirm: string;
  action: string;
};

/** A removal that has to be confirmed: opened first, and pressed then; works without a script. */
export function RemoveDetails({ label, about, text, confirm, action }: RemoveDetailsProps) {
  return (
    <details class="setting-edit setting-remove">
      <summary>
        {label}
        <span class="visually-hidden">: {about}</span>
      </summary>
      <div class="setting-remove-text">
        <p>{text}</p>
        <ActionForm action={action} kind="danger" about={about}>
          <Icon name="trash" /> {confirm}
        </ActionForm>
      </div>
    </details>
  );
}

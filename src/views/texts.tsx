import { type Child, createContext, useContext } from 'hono/jsx';
import type { MessageKey, Texts, Values } from '#messages/compile.ts';

const TextsContext = createContext<Texts | undefined>(undefined);

/** The texts of the page's language; `renderDocument` provides them. No catalogue stands in: a browser's script holds its own. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A view is rendered without texts.');
  return texts;
}

export function TextsProvider({ texts, children }: { texts: Texts; children?: Child }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

type Wrap = (text: string) => Child;

type MessageProps = {
  readonly id: MessageKey;
  readonly values?: Values;
  /** What wraps the message's tags, by their name. */
  readonly tags?: Readonly<Record<string, Wrap>>;
};

/** `en` marks what stays English in a message of another language. */
const everywhere: Readonly<Record<string, Wrap>> = { en: (text) => <span lang="en">{text}</span> };

/** A message whose tags are links or emphasis, or one that the page's language may not have. */
export function Message({ id, values = {}, tags = {} }: MessageProps) {
  const { has, rich } = useTexts();
  const parts = rich<Child>(id, values, { ...everywhere, ...tags });
  return has(id) ? <>{parts}</> : <span lang="en">{parts}</span>;
}

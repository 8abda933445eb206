import { FormField } from './form-field.tsx';

export type SelectOption = { readonly value: string; readonly label: string };

type SelectFieldProps = {
  name: string;
  label: string;
  options: readonly SelectOption[];
  chosen: string;
};

export function SelectField({ name, label, options, chosen }: SelectFieldProps) {
  return (
    <FormField
      name={name}
      label={label}
      control={(field) => (
        <select {...field}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

import type { ComponentProps, ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Icon, type IconName } from './icon'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet'

interface ButtonDress {
  readonly look?: ButtonLook | undefined
  readonly compact?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

/** A button that says what it does, verb first (提交审核, not 确定). At most one `primary` on a page. */
export function Button({
  look,
  compact,
  icon,
  children,
  type = 'submit',
  ...rest
}: ButtonDress & Omit<ComponentProps<'button'>, 'className' | 'children'>) {
  return (
    <button type={type === 'button' ? 'button' : 'submit'} className={dress(look, compact)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ look, compact, icon, children, href }: ButtonDress & { readonly href: string }) {
  return (
    <Link href={href} className={dress(look, compact)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

function dress(look: ButtonLook = 'secondary', compact = false): string {
  return ['button', look === 'secondary' ? '' : `button-${look}`, compact ? 'button-compact' : ''].filter(Boolean).join(' ')
}

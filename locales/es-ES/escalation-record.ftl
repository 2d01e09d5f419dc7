receipt-title = Registro de remisión
receipt-hint = Lo que ha comprobado antes de pedir soporte técnico. Forma parte de la solicitud.
receipt-title-own = Comprobaciones realizadas
receipt-hint-own = Lo que ha comprobado antes de pedir ayuda. Forma parte de la solicitud.
receipt-language = Idioma del registro
receipt-copy = Copiar el registro
receipt-line = { $label }: { $value }
receipt-by = Comprobado por
record-tried = Pasos probados
receipt-known-issue = Problema conocido
receipt-conclusion = Resultado
receipt-reason = Motivo indicado

print = Imprimir

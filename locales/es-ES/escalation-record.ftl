escalation-record-title = Registro de escalado
escalation-record-hint = Lo que ha comprobado antes de pedir soporte técnico. Forma parte de la solicitud.
escalation-record-title-self-help = Comprobaciones realizadas
escalation-record-hint-self-help = Lo que ha comprobado antes de pedir ayuda. Forma parte de la solicitud.
escalation-record-language = Idioma del registro
escalation-record-copy = Copiar el registro
escalation-record-line = { $label }: { $value }
escalation-record-checked-by = Comprobado por
escalation-record-steps = Pasos realizados
escalation-record-known-issue = Problema conocido
escalation-record-conclusion = Resultado
escalation-record-justification = Justificación

escalation-record-print = Imprimir

gate-title = ¿Se hace cargo { $operator } de este problema?
gate-intro = Indique de qué clase de problema se trata y verá qué hacer a continuación.
gate-why = Clase de problema
gate-why-required = Seleccione de qué clase de problema se trata
gate-other = Otra cosa; por ejemplo, una duda o un ajuste de configuración

lack-training = Nos falta formación para resolverlo
lack-documentation = Nos falta documentación para resolverlo
lack-tools = Nos faltan herramientas para resolverlo
gate-escalate-title = { $operator } se hace cargo de problemas como este

gate-escalate-text = Lo que ha comprobado se enviará junto con la solicitud. Los problemas como este suelen tener la gravedad «{ $severity }».
gate-watch-title = { $operator } ya tiene constancia de un problema con este servicio
gate-watch-text = Sígalo en lugar de volver a notificarlo. Verá en sus solicitudes cuándo se ha resuelto.
gate-differs = El problema del cliente es otro
gate-solve-title = Intente primero resolverlo por su cuenta
gate-solve-text = { $operator } se hará cargo del problema si estos pasos no lo resuelven. Marque lo que ya haya probado.
gate-solve-other = Las dudas y los ajustes de configuración no se remiten. Pruebe estos pasos y consulte los artículos de ayuda. Si le falta formación, documentación o alguna herramienta para resolverlo, selecciónelo arriba.

gate-support-title = Esto es soporte técnico de escalado
gate-support-text = Es para lo que no puede resolver razonablemente sin más formación, documentación o herramientas. Si se usa para otra cosa, { $operator } puede pedir una reunión sobre un plan de medidas correctivas.
gate-support-guide = Consultar la guía del programa
gate-support-reason = ¿Qué falta exactamente?
gate-reason = ¿Por qué debería hacerse cargo { $operator } de todos modos?
gate-reason-hint = Su respuesta se enviará con la solicitud.
gate-reason-required = Responda a esta pregunta para que el equipo de soporte técnico sepa por qué lo solicita
gate-reason-too-long = Acorte la respuesta: 1000 caracteres como máximo
gate-closed = En esta situación, el problema no se puede remitir. Siga las indicaciones anteriores.
gate-continue-anyway = Continuar de todos modos

conclusion-escalate = Se puede remitir
conclusion-watch-known-issue = Problema conocido; se recomienda seguirlo
conclusion-solve-yourself = Se debe resolver sin remitirlo
conclusion-escalation-support = Soporte técnico de escalado

receipt-title = Registro de remisión
receipt-hint = Lo que ha comprobado antes de pedir soporte técnico. Forma parte de la solicitud.
receipt-title-own = Comprobaciones realizadas
receipt-hint-own = Lo que ha comprobado antes de pedir ayuda. Forma parte de la solicitud.
receipt-language = Idioma del registro
receipt-copy = Copiar el registro
receipt-line = { $label }: { $value }
receipt-by = Comprobado por
receipt-known-issue = Problema conocido
receipt-conclusion = Resultado
receipt-reason = Motivo indicado

print = Imprimir

gate-title = ¿Se encarga { $operator } de este problema?
gate-intro = Indique de qué tipo de problema se trata y verá qué hacer a continuación.
gate-why = Tipo de problema
gate-why-required = Seleccione de qué tipo de problema se trata
gate-other = Ninguno de los anteriores; por ejemplo, una duda o un ajuste de configuración

lack-training = Nos falta formación para resolverlo
lack-documentation = Nos falta documentación para resolverlo
lack-tools = Nos faltan herramientas para resolverlo
gate-go-on-title = { $operator } se encarga de problemas como este

gate-go-on-text = Lo que ha comprobado se enviará junto con la solicitud. Los problemas como este suelen tener la gravedad «{ $severity }».
gate-watch-title = { $operator } ya tiene constancia de un problema con este servicio
gate-watch-text = Sígalo en lugar de comunicarlo de nuevo. Verá en sus solicitudes cuándo se ha resuelto.
gate-differs = El problema del cliente es otro
gate-solve-title = Aún quedan cosas por probar
gate-solve-text = { $operator } se encargará del problema después de estos pasos. Marque lo que ya haya probado.
gate-solve-other = Las dudas y los ajustes de configuración no se remiten. Pruebe estos pasos y consulte los artículos de ayuda. Si le falta algo para resolverlo, selecciónelo arriba.

gate-support-title = Esto es soporte técnico de escalado
gate-support-text = Es para lo que no puede resolver razonablemente sin más formación, documentación o herramientas. Si se usa para otra cosa, { $operator } puede pedir una reunión sobre un plan para mejorar su soporte técnico.
gate-support-guide = Consultar la guía del programa
gate-support-reason = ¿Qué falta exactamente?
gate-reason = ¿Por qué debería encargarse { $operator } de todos modos?
gate-reason-hint = Quedará registrado con la solicitud.
gate-reason-required = Escriba un motivo para que el equipo de soporte técnico entienda por qué lo solicita
gate-reason-too-long = Acorte el motivo: 1000 caracteres como máximo
gate-closed = Podrá continuar aquí cuando no quede nada por probar.
gate-go-on-anyway = Continuar de todos modos

conclusion-go-on = Se puede remitir
conclusion-watch-known-issue = Problema conocido, en seguimiento
conclusion-solve-yourself = Quedan pasos por probar
conclusion-escalation-support = Soporte técnico de escalado

receipt-title = Registro de remisión
receipt-hint = Lo que ha comprobado antes de pedir soporte técnico. Forma parte de la solicitud.
receipt-title-own = Comprobaciones realizadas
receipt-hint-own = Lo que ha comprobado antes de pedir ayuda. Forma parte de la solicitud.
receipt-language = Idioma del registro
receipt-copy = Copiar el registro
receipt-by = Comprobado por
receipt-known-issue = Problema conocido
receipt-conclusion = Resultado
receipt-reason = Motivo indicado

print = Imprimir

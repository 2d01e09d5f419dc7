gate-title = ¿Se hace cargo { $operator } de este problema?
gate-intro = Indique de qué clase de problema se trata y verá qué hacer a continuación.
escalation-reason-label = Clase de problema
escalation-reason-required = Seleccione de qué clase de problema se trata

escalation-reason-undocumented-service-problem = El servicio no funciona según su descripción y el problema no está documentado
escalation-reason-service-unavailable = El servicio no está disponible
escalation-reason-bug-or-irregularity = El servicio presenta anomalías en su aspecto o en su funcionamiento
escalation-reason-large-scale-network-disruption = Hay una interrupción de la red a gran escala
escalation-reason-regional-multi-tenant = Un problema regional afecta a varios clientes

escalation-reason-no-training = Nos falta formación para resolverlo
escalation-reason-no-documentation = Nos falta documentación para resolverlo
escalation-reason-no-tools = Nos faltan herramientas para resolverlo

escalation-reason-other = Otra cosa; por ejemplo, una duda o un ajuste de configuración

gate-escalate-title = { $operator } se hace cargo de problemas como este

gate-escalate-text = Lo que ha comprobado se enviará junto con la solicitud. Los problemas como este suelen tener la gravedad «{ $severity }».
gate-watch-title = { $operator } ya tiene constancia de un problema con este servicio
gate-watch-text = Sígalo en lugar de volver a notificarlo. Verá en sus solicitudes cuándo se ha resuelto.
gate-watch-different-problem = El problema del cliente es otro
gate-solve-title = Intente primero resolverlo por su cuenta
gate-solve-text = { $operator } se hará cargo del problema si estos pasos no lo resuelven. Marque lo que ya haya probado.
gate-solve-other = Las dudas y los ajustes de configuración no se remiten. Pruebe estos pasos y consulte los artículos de ayuda. Si le falta formación, documentación o alguna herramienta para resolverlo, selecciónelo arriba.

gate-escalation-support-title = Esto es soporte técnico de escalado
gate-escalation-support-text = Es para lo que no puede resolver razonablemente sin más formación, documentación o herramientas. Si se usa para otra cosa, { $operator } puede pedir una reunión sobre un plan de medidas correctivas.
gate-escalation-support-guide = Consultar la guía del programa
gate-escalation-support-justification = ¿Qué falta exactamente?
gate-justification = ¿Por qué debería hacerse cargo { $operator } de todos modos?
gate-justification-hint = Su respuesta se enviará con la solicitud.
gate-justification-required = Responda a esta pregunta para que el equipo de soporte técnico sepa por qué lo solicita
gate-justification-too-long = Acorte la respuesta: 1000 caracteres como máximo
gate-closed = En esta situación, el problema no se puede remitir. Siga las indicaciones anteriores.
gate-continue-anyway = Continuar de todos modos

conclusion-escalate = Se puede remitir
conclusion-watch-known-issue = Problema conocido; se recomienda seguirlo
conclusion-solve-yourself = Se debe resolver sin remitirlo
conclusion-escalation-support = Soporte técnico de escalado

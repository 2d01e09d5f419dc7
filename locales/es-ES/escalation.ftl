gate-title = ¿Puede escalar este problema a { $operator }?
gate-intro = Seleccione un motivo y verá qué hacer a continuación.
escalation-reason-label = Motivo para escalar
escalation-reason-required = Seleccione un motivo para escalar

escalation-reason-undocumented-service-problem = El servicio no funciona según su descripción y el problema no está documentado
escalation-reason-service-unavailable = El servicio no está disponible
escalation-reason-bug-or-irregularity = El servicio presenta anomalías en su aspecto o en su funcionamiento
escalation-reason-large-scale-network-disruption = Hay una interrupción a gran escala de la red
escalation-reason-regional-multi-tenant = Un problema regional afecta a varios clientes

escalation-reason-no-training = A nuestro equipo le falta formación para resolver el problema
escalation-reason-no-documentation = A nuestro equipo le falta documentación para resolver el problema
escalation-reason-no-tools = A nuestro equipo le faltan herramientas para resolver el problema

escalation-reason-other = Otro motivo (por ejemplo, una duda o un cambio de configuración)

gate-escalate-title = Puede escalar este problema a { $operator }

gate-escalate-text = Lo que ha comprobado se enviará junto con la solicitud. Le propondremos la gravedad «{ $severity }»; podrá modificarla.
gate-watch-title = { $operator } ya tiene constancia de un problema con este servicio
gate-watch-text = Siga ese problema en lugar de volver a notificarlo. Verá en sus solicitudes cuándo se ha resuelto.
gate-watch-different-problem = El problema del cliente es otro
gate-solve-title = Intente primero resolverlo por su cuenta
gate-solve-text = Si estos pasos no lo resuelven, puede escalar el problema a { $operator }. Marque lo que ya haya probado.
gate-solve-other = Las dudas y los cambios de configuración no se escalan. Pruebe estos pasos y consulte los artículos de ayuda. Si a su equipo le falta formación, documentación o alguna herramienta para resolver el problema, seleccione ese motivo más arriba.

gate-escalation-support-title = Su caso corresponde al soporte técnico de escalado
gate-escalation-support-text = Está pensado para los problemas que, dentro de lo razonable, no puede resolver por falta de formación, documentación o herramientas. Si lo usa para otra cosa, { $operator } podrá solicitarle una reunión sobre un plan de medidas correctivas.
gate-escalation-support-guide = Consultar la guía del programa CSP
gate-escalation-support-justification = ¿Qué le falta exactamente a su equipo?
gate-justification = ¿Por qué hay que escalarlo a { $operator } de todos modos?
gate-justification-hint = Su respuesta se enviará con la solicitud.
gate-justification-required = Explique por qué hay que escalar este problema
gate-justification-too-long = La respuesta puede tener 1000 caracteres como máximo
gate-closed = Todavía no puede escalar este problema. Siga las indicaciones anteriores.
gate-continue-anyway = Continuar de todos modos

conclusion-escalate = Se puede escalar
conclusion-watch-known-issue = Seguir el problema conocido
conclusion-solve-yourself = No hace falta escalarlo
conclusion-escalation-support = Soporte técnico de escalado

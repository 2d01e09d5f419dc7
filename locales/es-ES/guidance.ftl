guidance-show-english = Mostrar el texto en inglés al lado
guidance-see-also = Consulte también

guidance-escalation-lead = Sus clientes acuden primero a usted, que puede resolver la mayoría de los problemas. Con estos tres pasos sabrá cuándo escalar un problema a { $operator }.
guidance-escalation-health-title = Compruebe el estado del servicio
guidance-escalation-health-text = Consulte si el problema ya es conocido. Si lo es, haga un seguimiento en lugar de volver a notificarlo.
guidance-escalation-health-unavailable = Aquí no se puede mostrar el estado del servicio. Consúltelo en el centro de administración del cliente antes de continuar.
guidance-escalation-health-problems = { $count ->
    [one] { $number } problema conocido
   *[other] { $number } problemas conocidos
}
guidance-escalation-health-working = { $count ->
    [one] En funcionamiento: { $number } servicio
   *[other] En funcionamiento: { $number } servicios
}
guidance-escalation-troubleshoot-title = Intente resolver el problema con sus permisos de administrador
guidance-escalation-troubleshoot-text = Si no hay ningún problema conocido, revise el software, las opciones y la configuración.
guidance-escalation-report-title = Escale el problema
guidance-escalation-report-text = Si el problema sigue sin resolverse y es de uno de los tipos que se indican más abajo, notifíquelo en nombre del cliente. Los pasos que haya marcado se enviarán con la solicitud y { $operator } se pondrá en contacto con usted.
guidance-escalation-notify-text = Cuando se resuelva, informe al cliente.

guidance-escalation-reasons-title = Problemas que puede escalar a { $operator }
guidance-escalation-reasons-text = Son cinco tipos de problemas. Cada uno incluye un ejemplo de lo que se puede escalar y otro de lo que debe resolver usted.
guidance-escalation-example = Se puede escalar
guidance-escalation-counterexample = Resuélvalo por su cuenta
guidance-example-undocumented = Los buzones rechazan correo al llegar a la mitad del tamaño que promete la descripción del servicio y ningún artículo explica por qué.
guidance-counterexample-undocumented = Un buzón ha alcanzado el tamaño que indica la descripción del servicio. Explique el límite u ofrezca un plan superior.
guidance-example-unavailable = En la empresa del cliente nadie puede abrir el servicio, ni con otros dispositivos ni desde otras redes.
guidance-counterexample-unavailable = Una persona no puede abrirlo, pero las demás sí. Compruebe su licencia, su rol y su dispositivo.
guidance-example-bug = Un informe de uso suma mal las columnas para todo el mundo y en todos los navegadores.
guidance-counterexample-bug = Una página se ve mal en un solo navegador. Actualícelo o borre su caché.
guidance-example-network = Clientes con distintos proveedores de Internet pierden a la vez la conexión con el servicio.
guidance-counterexample-network = Una sola oficina se ha quedado sin conexión. Resuélvalo con el proveedor de Internet de esa oficina.
guidance-example-regional = Varios de sus clientes de una región no pueden usar el servicio, pero los de otras regiones sí.
guidance-counterexample-regional = Un cliente de la región tiene el problema, pero los demás no. Compare sus configuraciones.

guidance-not-escalated-title = Qué debe resolver usted
guidance-not-escalated-known-issues = Problemas conocidos que ya figuran en el estado del servicio
guidance-not-escalated-known-issues-text = Siga esos problemas: { $operator } ya está trabajando para resolverlos.
guidance-not-escalated-how-to = Dudas sobre la puesta en marcha, el uso y las actualizaciones
guidance-not-escalated-how-to-text = Resuélvalas usted o indique en cuál de sus artículos de ayuda está la respuesta.
guidance-not-escalated-settings = Licencias, permisos, configuración y dispositivos
guidance-not-escalated-settings-text = Siga los pasos que se proponen más arriba.
guidance-not-escalated-billing = Dudas sobre las facturas que usted emite
guidance-not-escalated-billing-text = Resuélvalas usted, ya que es quien factura a sus clientes. Si hay un error en una factura de { $operator }, envíe una solicitud del Centro de partners.
guidance-not-escalated-partner-center = Problemas con el propio Centro de partners
guidance-not-escalated-partner-center-text = Notifíquelos como suyos, no como problemas de un cliente.

guidance-escalation-support-title = Qué es el soporte técnico de escalado
guidance-escalation-support-text = Es el soporte técnico que usted, dentro de lo razonable, no puede prestar por su cuenta a sus clientes por carecer de alguno de estos recursos:
guidance-escalation-support-training = Formación
guidance-escalation-support-documentation = Documentación
guidance-escalation-support-tools = Herramientas de soporte técnico
guidance-misuse-title = Si escala problemas de forma indebida
guidance-misuse-text = Si { $operator } determina que usted escala problemas de forma indebida, podrá solicitarle una reunión. Usted ha aceptado asistir a ella y tratar un plan de medidas correctivas.
guidance-misuse-guide = Encontrará más información en la guía del programa CSP.

guidance-link-partner-center-account = Administrar la cuenta del Centro de partners
guidance-link-customer-self-support = Autoservicio de soporte para clientes
guidance-link-technical-support = Proporcionar soporte técnico
guidance-link-billing-support = Proporcionar soporte de facturación
guidance-link-service-health = Comprobar el estado del servicio
guidance-link-program-guide = Guía del programa CSP
guidance-link-program-agreement = Acuerdo del programa CSP

guidance-customer-support-lead = Sus clientes acuden a usted para todo lo que revende. Usted debe prestarles el siguiente soporte.
guidance-obligations-title = Sus obligaciones con los clientes
guidance-obligations-contact-title = Usted es el contacto de sus clientes
guidance-obligations-contact-text = Usted responde a todas las preguntas operativas, técnicas y de facturación de sus clientes sobre lo que revende.
guidance-obligations-hours-title = Usted está disponible a cualquier hora
guidance-obligations-hours-text = Usted presta soporte las 24 horas del día, los 365 días del año.
guidance-obligations-channels-title = Sus clientes saben cómo contactar con usted
guidance-obligations-channels-text = Usted explica a sus clientes cómo funciona su soporte y por qué canales se accede a él.
guidance-support-covers-title = Qué abarca su soporte
guidance-support-covers-text = Son ejemplos, no una lista completa.
guidance-support-covers-setup = Alta y configuración de cuentas
guidance-support-covers-billing = Cuentas y facturación
guidance-support-covers-articles = Artículos de ayuda y respuestas a las preguntas frecuentes
guidance-support-covers-updates = Actualizaciones de servicios y de software
guidance-support-covers-software = Configuración de software
guidance-support-covers-desktop = Conectividad y escritorio de los equipos cliente
guidance-support-covers-availability = Rendimiento y disponibilidad, en la medida en que dependan de usted
guidance-own-channels-title = Sus canales y su horario
guidance-own-channels-none = En esta página todavía no se indican canales ni horario. Pida a quien la administra que los agregue.

guidance-checklist-title = Revise su soporte para clientes
guidance-checklist-text = Marque lo que ya se cumpla. La lista es solo para usted: no se envía nada y las marcas se borran al salir de la página.
guidance-checklist-contact = Nuestros clientes saben que deben contactar con nuestra empresa y no con { $operator }.
guidance-checklist-hours = A cualquier hora hay alguien que responde, también en festivos.
guidance-checklist-channels = Todos los canales que indicamos funcionan y los hemos probado.
guidance-checklist-process = Hemos explicado a nuestros clientes cómo funciona nuestro soporte.
guidance-checklist-billing = En nuestro equipo hay quien resuelve las dudas sobre facturas.
guidance-checklist-technical = Para cada servicio que revendemos, hay alguien con permisos de administrador que puede diagnosticar y resolver los problemas.
guidance-checklist-articles = Nuestros artículos de ayuda y las respuestas a las preguntas frecuentes se encuentran con facilidad.
guidance-checklist-updates = Ayudamos a nuestros clientes con las actualizaciones de servicios y de software.
guidance-checklist-health = Comprobamos el estado del servicio antes de escalar un problema.
guidance-checklist-notify = Informamos a nuestros clientes cuando se resuelve su problema.
guidance-checklist-count = Puntos marcados: { $number } de { $total }
guidance-checklist-print = Imprimir esta lista

namespace Eap.SelfChecks.Urgent;

/// <summary>A request as lists know it: what and where, never who.</summary>
/// <param name="Request">The request.</param>
/// <param name="Union">The union that asks.</param>
/// <param name="Place">Where it happened.</param>
public sealed record UrgentCase(UrgentRequest Request, string Union, string Place);

/// <summary>Whom to ring, and what was written; shown once, and the audit trail says to whom.</summary>
/// <param name="Name">The officer of the union.</param>
/// <param name="Phone">The number.</param>
/// <param name="Note">A few words; null for none.</param>
public sealed record UrgentContact(string? Name, string? Phone, string? Note);

/// <summary>The page of a request for whoever answers it.</summary>
/// <param name="Case">The request.</param>
/// <param name="IsMine">The person has it.</param>
/// <param name="Contact">Null: not opened.</param>
public sealed record UrgentPage(UrgentCase Case, bool IsMine, UrgentContact? Contact);

/// <summary>The page of a request for the union.</summary>
/// <param name="Case">The request.</param>
/// <param name="Settings">The city's number, and how long things are kept.</param>
/// <param name="Delivered">Whether the messages left.</param>
public sealed record OwnUrgentPage(UrgentCase Case, UrgentSettings Settings, Delivered Delivered);

using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Urgent;

/// <summary>A request as lists know it: what and where, never who.</summary>
/// <param name="Request">The request.</param>
/// <param name="Union">The union that asks.</param>
/// <param name="Place">Where it happened.</param>
public sealed record UrgentCase(UrgentRequest Request, string Union, string Place);

/// <summary>What a union sees of whom it left: enough to know whether it is right.</summary>
/// <param name="Name">The officer of the union.</param>
/// <param name="Phone">The number, its middle hidden.</param>
public sealed record UrgentLeft(string Name, string Phone);

/// <summary>Whom to ring, and what was written; the audit trail says who opened it.</summary>
/// <param name="Name">The officer of the union.</param>
/// <param name="Phone">The number.</param>
/// <param name="Note">A few words; null for none.</param>
public sealed record UrgentContact(string? Name, string? Phone, string? Note);

/// <summary>The page of a request for whoever answers it.</summary>
/// <param name="Case">The request.</param>
/// <param name="IsMine">The person has it.</param>
/// <param name="Contact">Null: not opened.</param>
/// <param name="IsDue">The time for the first call is over.</param>
public sealed record UrgentPage(UrgentCase Case, bool IsMine, UrgentContact? Contact, bool IsDue);

/// <summary>The page of a request for the union.</summary>
/// <param name="Case">The request.</param>
/// <param name="Settings">The city's number, and how long things are kept.</param>
/// <param name="Delivered">Whether the messages left.</param>
/// <param name="Left">Whom they left; null once erased.</param>
public sealed record OwnUrgentPage(UrgentCase Case, UrgentSettings Settings, Delivered Delivered, UrgentLeft? Left)
{
    /// <summary>Nobody has it, and nothing of it has left for anybody's telephone or mailbox, nor is about to for the first time.</summary>
    public bool IsUnheard => Case.Request.State == UrgentState.Asked && (Case.Request.ToldOutside == 0 || Delivered is { Failed: > 0, Left: 0 });
}

namespace Eap.Awards.Publicity;

/// <summary>An objection as the desk lists it: what it is about, never what it says or who says it.</summary>
/// <param name="Objection">The objection.</param>
/// <param name="ProgrammeItemId">The programme.</param>
/// <param name="OrganizationId">Whose programme it is.</param>
/// <param name="Programme">What it is called.</param>
/// <param name="Round">Which list.</param>
/// <param name="About">The nominee; null: the list as a whole.</param>
public sealed record ObjectionCase(Objection Objection, string ProgrammeItemId, string OrganizationId, string Programme, int Round, string? About)
{
    /// <summary>What was decided about the list; null: nothing yet.</summary>
    public ObjectionRuling? Ruling { get; init; }
}

/// <summary>What an objection says, and who says it; shown once, and the audit trail says to whom.</summary>
/// <param name="Name">The name; null where they gave none.</param>
/// <param name="Contact">How to reach them; the same.</param>
/// <param name="Text">What they wrote.</param>
/// <param name="Answer">The answer; null: none yet.</param>
public sealed record ObjectionContent(string? Name, string? Contact, string Text, string? Answer);

/// <summary>The page of one objection.</summary>
/// <param name="Case">The objection.</param>
/// <param name="Handlers">Who may look into it: account and name.</param>
/// <param name="Content">What it says; null: not opened.</param>
/// <param name="IsMine">The person looks into it.</param>
public sealed record ObjectionPage(ObjectionCase Case, IReadOnlyList<(string Id, string Name)> Handlers, ObjectionContent? Content, bool IsMine);

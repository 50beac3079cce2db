namespace Eap.Awards.Publicity;

/// <summary>Objections a person could go on with.</summary>
/// <param name="Unassigned">Nobody looks into them yet.</param>
/// <param name="Assigned">Somebody does; not answered.</param>
/// <param name="Undecided">They hold; what becomes of the list is not decided.</param>
public sealed record ObjectionsWaiting(int Unassigned, int Assigned, int Undecided)
{
    /// <summary>How many there are.</summary>
    public int All => Unassigned + Assigned + Undecided;

    /// <summary>Counts those among these.</summary>
    public static ObjectionsWaiting Of(IReadOnlyCollection<ObjectionCase> cases) => new(
        cases.Count(row => row.Objection is { Verdict: ObjectionVerdict.Open, AssignedTo: null }), cases.Count(row => row.Objection is { Verdict: ObjectionVerdict.Open, AssignedTo: not null }),
        cases.Count(row => row is { Objection.Verdict: ObjectionVerdict.Upheld, Ruling: null }));
}

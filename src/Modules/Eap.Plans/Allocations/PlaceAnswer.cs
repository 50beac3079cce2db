using Eap.Plans.Rules;

namespace Eap.Plans.Allocations;

/// <summary>What came of asking for a place.</summary>
public abstract record PlaceAnswer
{
    private PlaceAnswer()
    {
    }

    /// <summary>True when the subject holds a place now, planned or beyond.</summary>
    public bool IsHeld => this is Taken or Beyond;

    /// <summary>It holds place <paramref name="Number"/> of <paramref name="Planned"/>.</summary>
    /// <param name="OrganizationId">Whose allocation it was taken from: the unit's own, or of a union above it.</param>
    /// <param name="Number">Which place, from 1.</param>
    /// <param name="Planned">How many there are.</param>
    /// <param name="PlanVersionId">The version of the plan that decided.</param>
    public sealed record Taken(string OrganizationId, int Number, int Planned, string PlanVersionId) : PlaceAnswer;

    /// <summary>A duty is fulfilled already: it is recorded as 计划外, and waits for whoever arranges what is beyond the plan.</summary>
    /// <inheritdoc cref="Taken"/>
    public sealed record Beyond(string OrganizationId, int Number, int Planned, string PlanVersionId) : PlaceAnswer;

    /// <summary>A cap is reached: nothing was taken.</summary>
    /// <param name="Why">For whoever asked, with the clause.</param>
    public sealed record Full(Refusal Why) : PlaceAnswer;

    /// <summary>The plan gives this unit nothing of the kind: nothing was taken.</summary>
    /// <param name="Why">For whoever asked, with the clause.</param>
    public sealed record NotPlanned(Refusal Why) : PlaceAnswer;
}

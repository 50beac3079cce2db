namespace Eap.SelfChecks.Rules;

/// <summary>What may follow what in urgent support.</summary>
public static class UrgentProcess
{
    /// <summary>Somebody may take it on, also from somebody who has it and has not rung yet.</summary>
    public static bool MayTakeOn(UrgentState state) => state is UrgentState.Asked or UrgentState.TakenOn;

    /// <summary>Whoever has it may say that they have spoken.</summary>
    public static bool MayContact(UrgentState state) => state == UrgentState.TakenOn;

    /// <summary>Whoever has it may end it so: after they have spoken, or because nobody was reached.</summary>
    public static bool MayClose(UrgentState state, UrgentOutcome outcome) => outcome == UrgentOutcome.NotReached ? state == UrgentState.TakenOn : state == UrgentState.Contacted;

    /// <summary>The clock runs: nobody has rung yet.</summary>
    public static bool IsWaiting(UrgentState state) => state is UrgentState.Asked or UrgentState.TakenOn;

    /// <summary>Who is told when the time is up.</summary>
    public static UrgentLevel After(UrgentLevel level) => level == UrgentLevel.OnCall ? UrgentLevel.Deputy : UrgentLevel.City;
}

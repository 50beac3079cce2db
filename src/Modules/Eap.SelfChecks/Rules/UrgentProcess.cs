namespace Eap.SelfChecks.Rules;

/// <summary>What may follow what in urgent support.</summary>
public static class UrgentProcess
{
    /// <summary>Somebody may take it on, also from somebody who has it: they may have forgotten it, or left.</summary>
    public static bool MayTakeOn(UrgentState state) => state != UrgentState.Closed;

    /// <summary>What it is once somebody has taken it on; that the union was spoken to stays true.</summary>
    public static UrgentState OnceTaken(UrgentState state) => state == UrgentState.Asked ? UrgentState.TakenOn : state;

    /// <summary>Whoever has it may say that they have spoken.</summary>
    public static bool MayContact(UrgentState state) => state == UrgentState.TakenOn;

    /// <summary>Whoever has it may end it so: after they have spoken, or because nobody was reached, and that not before the time for the first call is over.</summary>
    public static bool MayClose(UrgentState state, UrgentOutcome outcome, bool isDue) => outcome switch
    {
        UrgentOutcome.NotReached => state == UrgentState.TakenOn && isDue,
        UrgentOutcome.Unrecorded or UrgentOutcome.Withdrawn => false,
        _ => state == UrgentState.Contacted,
    };

    /// <summary>The union may take it back until somebody has ended it.</summary>
    public static bool MayWithdraw(UrgentState state) => state != UrgentState.Closed;

    /// <summary>The union may correct the number until somebody has talked to it.</summary>
    public static bool MayCorrect(UrgentState state) => IsWaiting(state);

    /// <summary>Whom to ring is for whoever has it; for others who were told only as long as nobody has rung.</summary>
    public static bool MayRead(UrgentState state, bool isMine) => isMine || IsWaiting(state);

    /// <summary>The clock runs: nobody has rung yet.</summary>
    public static bool IsWaiting(UrgentState state) => state is UrgentState.Asked or UrgentState.TakenOn;

    /// <summary>Who is told when the time is up.</summary>
    public static UrgentLevel After(UrgentLevel level) => level == UrgentLevel.OnCall ? UrgentLevel.Deputy : UrgentLevel.City;
}

using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit;

public sealed class UrgentProcessTests
{
    [Fact]
    public void EveryState_AllowsOnlyWhatFollows()
    {
        Assert.Equal([true, true, true, false], Enum.GetValues<UrgentState>().Select(UrgentProcess.MayTakeOn));
        Assert.Equal([false, true, false, false], Enum.GetValues<UrgentState>().Select(UrgentProcess.MayContact));
        Assert.Equal([true, true, false, false], Enum.GetValues<UrgentState>().Select(UrgentProcess.IsWaiting));
        Assert.Equal([UrgentState.TakenOn, UrgentState.TakenOn, UrgentState.Contacted], Enum.GetValues<UrgentState>().Where(UrgentProcess.MayTakeOn).Select(UrgentProcess.OnceTaken));
        Assert.Equal([true, true, false, false], Enum.GetValues<UrgentState>().Select(state => UrgentProcess.MayRead(state, isMine: false)));
        Assert.All(Enum.GetValues<UrgentState>(), state => Assert.True(UrgentProcess.MayRead(state, isMine: true)));
        foreach (var outcome in Enum.GetValues<UrgentOutcome>())
            Assert.Equal(outcome switch { UrgentOutcome.NotReached => [UrgentState.TakenOn], UrgentOutcome.Unrecorded or UrgentOutcome.Withdrawn => [], _ => [UrgentState.Contacted] }, Enum.GetValues<UrgentState>().Where(state => UrgentProcess.MayClose(state, outcome, isDue: true)));
        // Nobody can have rung often before the first call is due.
        Assert.DoesNotContain(Enum.GetValues<UrgentState>(), state => UrgentProcess.MayClose(state, UrgentOutcome.NotReached, isDue: false));
        Assert.Equal([true, true, false, false], Enum.GetValues<UrgentState>().Select(UrgentProcess.MayCorrect));
        Assert.Equal([true, true, true, false], Enum.GetValues<UrgentState>().Select(UrgentProcess.MayWithdraw));
        Assert.Equal([UrgentLevel.Deputy, UrgentLevel.City, UrgentLevel.City], Enum.GetValues<UrgentLevel>().Select(UrgentProcess.After));
    }
}

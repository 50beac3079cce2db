using Eap.Contents.Fields;
using Eap.SelfChecks.Relax;

namespace Eap.SelfChecks.Tests.Unit.Relax;

public sealed class ExercisePlanTests
{
    [Fact]
    public void Plan_WithMarkedSteps_RepeatsThemTogether()
    {
        var plan = Plan(3, Row("坐好", "10"), Row("吸", "4", "In", "true"), Row("呼", "6", "Out", "true"), Row("好了", "5"));

        Assert.Equal([1, 3, 1], plan.Rounds.Select(round => round.Times));
        Assert.Equal([new ExerciseStep("吸", 4, "In"), new ExerciseStep("呼", 6, "Out")], plan.Rounds[1].Steps);
        Assert.Equal(10 + 3 * 10 + 5, plan.Seconds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Plan_WithoutRounds_DoesEveryStepOnce(int? rounds)
    {
        var plan = Plan(rounds, Row("吸", "4", "In", "true"), Row("呼", "6", "Out", "true"));

        Assert.Equal((2, 10), (plan.Rounds.Count, plan.Seconds));
        Assert.All(plan.Rounds, round => Assert.Equal(1, round.Times));
    }

    [Fact]
    public void Plan_WithFarTooManyRounds_StopsAtThirty() => Assert.Equal(300, Plan(9999, Row("呼", "10", "Out", "true")).Seconds);

    // Content files are written by people too: what makes no sense is left out, the rest stands.
    [Theory]
    [InlineData("", "10")]
    [InlineData("吸", "")]
    [InlineData("吸", "0")]
    [InlineData("吸", "-4")]
    [InlineData("吸", "4.5")]
    [InlineData("吸", "601")]
    [InlineData("吸", "99999999999")]
    public void Plan_WithARowThatMakesNoSense_LeavesItOut(string words, string seconds) => Assert.Equal(["坐好"], Plan(null, Row("坐好", "10"), Row(words, seconds)).Rounds.Select(round => round.Steps[0].Words));

    [Fact]
    public void Plan_WithAnUnknownMove_KeepsTheStepWithoutIt() => Assert.Null(Plan(null, Row("转圈", "10", "Spin")).Rounds[0].Steps[0].Move);

    [Theory]
    [InlineData(5, 1)]
    [InlineData(89, 1)]
    [InlineData(90, 2)]
    [InlineData(310, 5)]
    public void Minutes_AreRoundedAndAtLeastOne(int seconds, int minutes) => Assert.Equal(minutes, Plan(null, Row("歇", $"{seconds}")).Minutes);

    [Fact]
    public void Plan_WithoutSteps_IsEmpty() => Assert.Equal((0, 0, 1), (Plan(2).Rounds.Count, Plan(2).Seconds, Plan(2).Minutes));

    private static ExercisePlan Plan(int? rounds, params Dictionary<string, string>[] rows) => ExercisePlan.Of(new TableField { Rows = [.. rows] }, rounds);

    private static Dictionary<string, string> Row(string words, string seconds, string? move = null, string? again = null)
    {
        var row = new Dictionary<string, string> { [ExerciseColumns.Words] = words, [ExerciseColumns.Seconds] = seconds };
        if (move is not null) row[ExerciseColumns.Move] = move;
        if (again is not null) row[ExerciseColumns.Again] = again;
        return row;
    }
}

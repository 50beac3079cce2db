using Eap.Stations.Acceptance;
using Eap.Stations.Model;

namespace Eap.Stations.Tests.Unit;

public sealed class AcceptanceProcessTests
{
    private static readonly AcceptanceMove[] Way =
    [
        AcceptanceMove.Return, AcceptanceMove.Resubmit, AcceptanceMove.PassCheck, AcceptanceMove.Schedule, AcceptanceMove.Report, AcceptanceMove.AskRectification, AcceptanceMove.Rectified,
        AcceptanceMove.Schedule, AcceptanceMove.Report, AcceptanceMove.Decide,
    ];

    [Fact]
    public void Way_FromFilingOverReturnAndRectification_EndsWithTheClassTheReportFound()
    {
        var stage = AcceptanceStage.Filed;
        foreach (var move in Way) stage = AcceptanceProcess.After(Full(stage), move, StationKind.Station) ?? throw new InvalidOperationException($"{stage} {move}");
        Assert.Equal(AcceptanceStage.Named, stage);
    }

    [Theory]
    [InlineData(null, "牌匾要写明类别：中心、站还是室。")]
    [InlineData(StationKind.Studio, "牌匾要写明类别：中心、站还是室。")]
    [InlineData(StationKind.Centre, "检查报告认定的是“站”，不能按“中心”发牌。不同意报告的，请另行安排复查。")]
    [InlineData(StationKind.Station, null)]
    public void Decide_ClassBesideTheReport_IsRefusedInWords(StationKind? decided, string? expected) =>
        Assert.Equal(expected, AcceptanceProcess.Refuse(Full(AcceptanceStage.Inspected), AcceptanceMove.Decide, decided));

    [Fact]
    public void Decide_ReportUnsignedOrNegative_IsRefusedInWords()
    {
        Assert.Equal("检查报告还没有签名。", AcceptanceProcess.Refuse(Full(AcceptanceStage.Inspected) with { IsReportSigned = false }, AcceptanceMove.Decide, StationKind.Station));
        Assert.StartsWith("检查报告的结论不是通过", AcceptanceProcess.Refuse(Full(AcceptanceStage.Inspected) with { IsReportPositive = false }, AcceptanceMove.Decide, StationKind.Station));
        Assert.Equal("“材料核对中”的验收不能认定类别。", AcceptanceProcess.Refuse(Full(AcceptanceStage.Filed), AcceptanceMove.Decide, StationKind.Station));
    }

    /// <summary>What 1.5 calls impossible, over 20 000 random walks in which the world around the process does what it likes.</summary>
    [Fact]
    public void RandomWalks_NeverReachWhatMustBeImpossible()
    {
        var random = new Random(20211031);
        var moves = Enum.GetValues<AcceptanceMove>();
        var named = 0;
        for (var walk = 0; walk < 20_000; walk++)
        {
            var (stage, history) = (AcceptanceStage.Filed, new List<AcceptanceMove>());
            for (var step = 0; step < 24 && !AcceptanceProcess.IsOver(stage); step++)
            {
                // Half of the time the world is as it should be, so that some walks come to their end.
                var now = random.Next(2) == 0 ? Full(stage) : Any(stage, random);
                StationKind? decided = random.Next(2) == 0 ? StationKind.Station : random.Next(4) == 0 ? null : (StationKind)random.Next(4);
                var move = random.Next(2) == 0 ? Way[random.Next(Way.Length)] : moves[random.Next(moves.Length)];
                if (AcceptanceProcess.After(now, move, decided) is not { } next) continue;
                Check(now, move, decided, next);
                history.Add(move);
                stage = next;
            }

            if (stage != AcceptanceStage.Named) continue;
            named++;
            // No step was skipped: papers, visit, report, then the class.
            Assert.Equal(AcceptanceMove.Decide, history[^1]);
            Assert.Equal([AcceptanceMove.Schedule, AcceptanceMove.Report], history[^3..^1]);
            Assert.Contains(AcceptanceMove.PassCheck, history);
        }

        Assert.True(named > 200, $"Only {named} walks reached a plaque: the test says little.");
    }

    [Fact]
    public void OverStages_AllowNothing_AndOnlyAReturnOpensTheForm()
    {
        foreach (var stage in Enum.GetValues<AcceptanceStage>())
        {
            Assert.Equal(stage == AcceptanceStage.Returned, AcceptanceProcess.MayEdit(stage));
            Assert.Equal(stage == AcceptanceStage.Named, AcceptanceProcess.MayBeSubsidised(stage));
            if (!AcceptanceProcess.IsOver(stage)) continue;
            Assert.All(Enum.GetValues<AcceptanceMove>(), move => Assert.NotNull(AcceptanceProcess.Refuse(Full(stage), move, StationKind.Station)));
        }
    }

    private static void Check(AcceptanceStanding now, AcceptanceMove move, StationKind? decided, AcceptanceStage next)
    {
        Assert.False(AcceptanceProcess.IsOver(now.Stage));
        Assert.Equal(move == AcceptanceMove.Decide, next == AcceptanceStage.Named);
        if (move == AcceptanceMove.Decide) Assert.True(now is { Stage: AcceptanceStage.Inspected, IsReportSigned: true, IsReportPositive: true } && now.ReportClass == decided && decided is not (null or StationKind.Studio));
        if (move == AcceptanceMove.Report) Assert.True(now is { Stage: AcceptanceStage.Scheduled, IsReportSigned: true });
        if (move == AcceptanceMove.Schedule) Assert.True(now.HasVisit);
        // Nobody sees the form open again but by a return.
        if (AcceptanceProcess.MayEdit(next)) Assert.Equal(AcceptanceMove.Return, move);
        if (move == AcceptanceMove.Withdraw) Assert.NotEqual(AcceptanceStage.Inspected, now.Stage);
    }

    private static AcceptanceStanding Full(AcceptanceStage stage) => new(stage, HasVisit: true, IsReportSigned: true, IsReportPositive: true, StationKind.Station);

    private static AcceptanceStanding Any(AcceptanceStage stage, Random random) =>
        new(stage, random.Next(4) > 0, random.Next(4) > 0, random.Next(4) > 0, random.Next(4) == 0 ? null : (StationKind)random.Next(3));
}

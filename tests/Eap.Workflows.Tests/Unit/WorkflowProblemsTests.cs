using Eap.Workflows.Checking;
using Eap.Workflows.Tests.Engine;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Unit;

public sealed class WorkflowProblemsTests
{
    private static readonly KnownNames Known = new(new HashSet<string> { "EditContent", "Nobody" }, new HashSet<string> { "EditContent" }, new HashSet<string> { "Article" });
    private static readonly WorkflowProblems Problems = new(PlainActivity.Catalog, new Words<WorkflowProblems>());
    private static readonly object Asked = new { Permission = "EditContent" };

    [Fact]
    public void Find_SoundType_SaysNothing() =>
        Assert.Empty(Find(new Flow("ok").Start("s", "Begin").Then("a", "Ask", Asked).Then("d", "Do").Go("s", "a").Go("a", "d", "Passed").Go("a", "a2", "Returned").Then("a2", "Do")));

    [Fact]
    public void Find_NoStart_IsTheTypesProblem() => ShouldSay(new Flow("x").Then("d", "Do"), null, "没有开始");

    [Fact]
    public void Find_StartThatIsNoEvent_IsNamed() => ShouldSay(new Flow("x").Start("d", "Do"), "d", "不是事件");

    [Fact]
    public void Find_EventWithNothingAfter_IsADeadEnd() => ShouldSay(new Flow("x").Start("s", "Begin"), "s", "死胡同");

    [Fact]
    public void Find_OneOfTwoOutcomesOpen_IsWorthKnowingOnly()
    {
        var problem = Assert.Single(Find(new Flow("x").Start("s", "Begin").Then("f", "Fork").Then("d", "Do").Go("s", "f").Go("f", "d", "True")));

        Assert.Equal(("f", false), (problem.ActivityId, problem.IsBlocking));
        Assert.Contains("结果 False", problem.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_FailureWithNothingAfter_IsNamedEvenAtTheLastStep(bool goesOn)
    {
        var flow = new Flow("x").Start("s", "Begin").Then("t", "Try").Go("s", "t");
        var problem = Assert.Single(Find(goesOn ? flow.Then("d", "Do").Go("t", "d") : flow));

        Assert.Equal(("t", false), (problem.ActivityId, problem.IsBlocking));
        Assert.Contains("“结果 Failed”没有接下去的步骤", problem.Text);
    }

    [Fact]
    public void Find_FailureThatIsAnswered_SaysNothing() =>
        Assert.Empty(Find(new Flow("x").Start("s", "Begin").Then("t", "Try").Then("d", "Do").Go("s", "t").Go("t", "d").Go("t", "d", "Failed")));

    [Fact]
    public void Find_StepNobodyComesTo_IsUnreachable() => ShouldSay(new Flow("x").Start("s", "Begin").Then("d", "Do").Then("far", "Do").Go("s", "d"), "far", "走不到");

    [Fact]
    public void Find_ConnectionFromAnOutcomeThatIsNotThere_IsNamed() => ShouldSay(new Flow("x").Start("s", "Begin").Then("d", "Do").Go("s", "d").Go("d", "s", "Maybe"), "d", "Maybe");

    [Fact]
    public void Find_ConnectionToNowhere_IsNamed() => ShouldSay(new Flow("x").Start("s", "Begin").Go("s", "gone"), "s", "gone");

    [Fact]
    public void Find_ConnectionToItself_IsNamed() => ShouldSay(new Flow("x").Start("s", "Begin").Then("d", "Do").Go("s", "d").Go("d", "d"), "d", "接回了自己");

    [Fact]
    public void Find_TwoStepsOfOneId_AreNamed() => ShouldSay(new Flow("x").Start("s", "Begin").Then("d", "Do").Then("d", "Do").Go("s", "d"), "d", "同一个编号");

    [Theory]
    [InlineData("Do", true)]
    [InlineData("Ask", false)]
    [InlineData("SomebodysEvent", false)]
    public void Find_Circle_IsAProblemOnlyWithoutAWait(string between, bool isProblem)
    {
        var found = Find(new Flow("x").Start("s", "Begin").Then("a", "Do").Then("b", between, Asked).Go("s", "a").Go("a", "b").Go("b", "a", between == "Ask" ? "Passed" : "Done"));

        Assert.Equal(isProblem, found.Any(problem => problem.ActivityId == "a" && problem.Text.Contains("绕圈")));
    }

    [Fact]
    public void Find_UnknownKind_IsMissingAndBlocks() => ShouldSay(new Flow("x").Start("s", "Begin").Then("m", "VueFormSubmittedEvent").Go("s", "m"), "m", "缺失的活动 VueFormSubmittedEvent");

    [Fact]
    public void Find_RequiredPropertyEmpty_IsNamedWithTheProperty()
    {
        var problem = Find(Asking(new { Permission = "" })).Single(found => found.IsBlocking);

        Assert.Equal(("a", "Permission"), (problem.ActivityId, problem.Property));
        Assert.Contains("由谁办", problem.Text);
    }

    [Fact]
    public void Find_PermissionNobodyDeclares_Blocks() => ShouldSay(Asking(new { Permission = "ApproveEverything" }), "a", "没有 ApproveEverything 这个权限");

    [Fact]
    public void Find_PermissionNoRoleHas_IsWorthKnowing()
    {
        var problem = Find(Asking(new { Permission = "Nobody" })).Single(found => found.Property == "Permission");

        Assert.False(problem.IsBlocking);
        Assert.Contains("没有哪个角色", problem.Text);
    }

    [Fact]
    public void Find_DifferentFromAStepThatIsNotThere_Blocks() => ShouldSay(Asking(new { Permission = "EditContent", DifferentFrom = new[] { "first" } }), "a", "没有活动 first");

    [Theory]
    [InlineData("Days", "soon", "整数")]
    [InlineData("Place", "Moon", "Moon")]
    public void Find_ValueThatDoesNotFit_Blocks(string property, string value, string words) =>
        ShouldSay(Asking(new Dictionary<string, string> { ["Permission"] = "EditContent", [property] = value }), "a", words);

    [Fact]
    public void Find_ExpressionNobodyCanRead_Blocks() =>
        ShouldSay(new Flow("x").Start("s", "Begin").Then("f", "Fork", new { Condition = new { Expression = "js: return true" } }).Go("s", "f"), "f", "读不懂");

    private static Flow Asking(object properties) => new Flow("x").Start("s", "Begin").Then("a", "Ask", properties).Then("d", "Do").Go("s", "a").Go("a", "d", "Passed");

    private static IReadOnlyList<WorkflowProblem> Find(Flow flow) => Problems.Find(WorkflowType.Read(flow.Build().ToJsonString()), Known);

    private static void ShouldSay(Flow flow, string? activityId, string words)
    {
        var found = Find(flow);
        Assert.True(found.Any(problem => problem.ActivityId == activityId && problem.IsBlocking && problem.Text.Contains(words)), string.Join('\n', found));
    }
}

using System.Text.Json.Nodes;
using Eap.Workflows.Expressions;

namespace Eap.Workflows.Tests.Unit;

public sealed class ExpressionTests
{
    private static readonly ExpressionScope Scope = new(
        JsonNode.Parse("""{"DisplayText":"讲座","LecturePart":{"Heads":{"Value":50},"Kinds":["企业","机关"],"Note":""}}""") as JsonObject,
        new JsonObject { ["Outcome"] = "Passed", ["Count"] = 3 }, new JsonObject { ["Who"] = "例某" });

    [Theory]
    [InlineData("item.LecturePart.Heads.Value >= 50", true)]
    [InlineData("item.LecturePart.Heads.Value > 50", false)]
    [InlineData("item.LecturePart.Heads.Value >= 50 && input.Outcome == 'Passed'", true)]
    [InlineData("input(\"Outcome\") === \"Passed\"", true)]
    [InlineData("property('Who') != '例某' || input.Count < 4", true)]
    [InlineData("!(input.Count == 3)", false)]
    [InlineData("!empty(item.LecturePart.Note)", false)]
    [InlineData("empty(item.Nothing.There)", true)]
    [InlineData("item.Nothing.There > 5", false)]
    [InlineData("contains(item.LecturePart.Kinds, '机关')", true)]
    [InlineData("length(item.DisplayText) == 2", true)]
    [InlineData("input.Outcome != null", true)]
    [InlineData("true && !false", true)]
    public void IsTrue_Condition_IsWorkedOut(string text, bool expected) => Assert.Equal(expected, Expression.Parse(text).IsTrue(Scope));

    [Theory]
    [InlineData("item.")]
    [InlineData("1 ==")]
    [InlineData("")]
    [InlineData("while(true){}")]
    [InlineData("item.X = 5")]
    [InlineData("workflow().CorrelationId")]
    [InlineData("system('x')")]
    public void Parse_WhatIsNoExpression_IsRefusedInWords(string text)
    {
        var problem = Assert.Throws<ExpressionException>(() => Expression.Parse(text));

        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.Message);
    }

    [Theory]
    [InlineData("item.DisplayText > 5")]
    [InlineData("session.User == 1")]
    public void Evaluate_WhatCannotBe_IsRefusedInWords(string text) => Assert.Throws<ExpressionException>(() => Expression.Parse(text).IsTrue(Scope));

    [Fact]
    public void Parse_TooLong_IsRefused() => Assert.Throws<ExpressionException>(() => Expression.Parse(string.Concat(Enumerable.Repeat("1==1&&", 200)) + "1"));
}

using Eap.Workflows.Review;

namespace Eap.Workflows.Tests.Unit;

public sealed class SeparationOfDutiesTests
{
    private static readonly ILookup<string, string> Earlier = new[] { ("first", "an"), ("second", "bo"), ("first", "cy") }.ToLookup(row => row.Item1, row => row.Item2);

    [Theory]
    [InlineData("dan", false, true)]
    [InlineData("an", false, false)]
    [InlineData("cy", false, false)]
    [InlineData("bo", false, false)]
    [InlineData("dan", true, false)]
    public void Refuse_FinalReviewer_MustBeAThirdPersonAndNotTheAuthor(string user, bool isAuthor, bool allowed) =>
        Assert.Equal(allowed, SeparationOfDuties.Refuse(user, isAuthor, notAuthor: true, Earlier, ["first", "second"]) is null);

    [Fact]
    public void Refuse_AuthorWhereThatIsAllowed_MayDecide() => Assert.Null(SeparationOfDuties.Refuse("an", isAuthor: true, notAuthor: false, Earlier, []));
}

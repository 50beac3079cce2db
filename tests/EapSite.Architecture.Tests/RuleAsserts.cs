namespace EapSite.Architecture.Tests;

/// <summary>How a broken rule reads in the test report: every violation, one a line.</summary>
internal static class RuleAsserts
{
    public static void ShouldHold(this IReadOnlyList<string> violations) =>
        Assert.True(violations.Count == 0, $"{violations.Count} violations:\n{string.Join('\n', violations)}");
}

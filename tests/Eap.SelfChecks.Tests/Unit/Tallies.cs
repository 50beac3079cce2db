using Eap.SelfChecks.Surveys;

namespace Eap.SelfChecks.Tests.Unit;

internal static class Tallies
{
    /// <summary>What these answers come to.</summary>
    public static SurveyTally Of(SurveyPart survey, IEnumerable<IReadOnlyList<IReadOnlyList<int>>> answers)
    {
        var tally = new SurveyTally(survey);
        foreach (var answer in answers) tally.Add(answer);
        return tally;
    }
}

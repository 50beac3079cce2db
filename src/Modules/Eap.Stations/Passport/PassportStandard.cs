using Eap.Media.Attachments;
using Eap.Plans.Rules;
using Eap.Stations.Grading;

namespace Eap.Stations.Passport;

/// <summary>A station seen through one standard: what was confirmed, and what it would be if all that is said were.</summary>
public sealed class PassportStandard
{
    /// <summary>The standard.</summary>
    public required PlanStandard Standard { get; init; }

    /// <summary>What was said and decided, by check.</summary>
    public required IReadOnlyDictionary<string, PassportCheck> Checks { get; init; }

    /// <summary>Files, by check.</summary>
    public required ILookup<string, AttachmentFile> Files { get; init; }

    /// <summary>The grade by what was confirmed: it counts.</summary>
    public StationGrade Confirmed => StationGrader.Grade(Standard, Ids(check => check.State == PassportCheckState.Confirmed));

    /// <summary>The grade if what waits were confirmed too.</summary>
    public StationGrade Claimed => StationGrader.Grade(Standard, Ids(check => check.State != PassportCheckState.Refused));

    /// <summary>How many wait for somebody to look.</summary>
    public int Waiting => Standard.Checks.Count(check => Checks.GetValueOrDefault(check.Id)?.State == PassportCheckState.Claimed);

    private HashSet<string> Ids(Func<PassportCheck, bool> which) => [.. Checks.Values.Where(which).Select(check => check.CheckId)];
}

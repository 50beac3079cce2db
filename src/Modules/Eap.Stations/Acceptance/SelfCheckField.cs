using Eap.Contents.Model;

namespace Eap.Stations.Acceptance;

/// <summary>
/// 自评表 (2.1): the checks this city's own plan asks of the class applied for, each with the unit's word. What is asked is copied in with every save of a draft,
/// so that a new standard changes no filing.
/// </summary>
public sealed class SelfCheckField : ContentField
{
    /// <summary>Name of the field on the form.</summary>
    public const string FieldName = "SelfChecks";

    /// <summary>Name of the field its files hang at; each is named after the check it shows.</summary>
    public const string FilesName = "SelfCheckFiles";

    /// <summary>The version of the plan that asks; null: none is in force.</summary>
    public string? PlanVersionId { get; set; }

    /// <summary>The checks of the class, in the order of the standard; empty: to be entered (待录入), or no class is chosen.</summary>
    public List<SelfCheck> Checks { get; set; } = [];

    /// <summary>Answers to checks of another class, chosen and left again.</summary>
    public List<SelfCheck> SetAside { get; set; } = [];

    /// <summary>Asks these checks; what was answered before is kept.</summary>
    public void Ask(string? planVersionId, IReadOnlyList<(string Id, string Title)> asked)
    {
        var known = Checks.Concat(SetAside).Where(check => check.IsAnswered).DistinctBy(check => check.Id).ToDictionary(check => check.Id);
        // An answer to what nobody ever asked has no title.
        SetAside = [.. known.Values.Where(check => check.Title.Length > 0 && asked.All(other => other.Id != check.Id))];
        Checks = [.. asked.Select(check => new SelfCheck { Id = check.Id, Title = check.Title, IsMet = known.GetValueOrDefault(check.Id)?.IsMet, Evidence = known.GetValueOrDefault(check.Id)?.Evidence ?? "" })];
        PlanVersionId = planVersionId;
    }
}

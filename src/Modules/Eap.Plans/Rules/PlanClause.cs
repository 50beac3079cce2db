namespace Eap.Plans.Rules;

/// <summary>A clause of a notice, as a refusal or a figure cites it.</summary>
/// <param name="Id">Its stable id within the plan: <c>R31</c>, <c>Q36</c>.</param>
/// <param name="Title">Where it stands in the notice, as people say it: 附件1、三（四）.</param>
/// <param name="Summary">What it asks, in our own words; never a sentence of the notice.</param>
/// <param name="Anchor">Where the notice's page shows it (<c>annex-1</c>); null: at its head.</param>
public sealed record PlanClause(string Id, string Title, string Summary = "", string? Anchor = null)
{
    /// <summary>Title and summary in one line: 附件1：每年分到各单位的场次.</summary>
    public override string ToString() => Summary.Length == 0 ? Title : $"{Title}：{Summary}";
}

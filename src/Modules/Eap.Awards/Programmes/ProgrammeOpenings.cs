using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Programmes;

/// <summary>Changes the rules of a programme, opens it, puts its end off. Each says null when it is done, else why not.</summary>
public sealed class ProgrammeOpenings(UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<ProgrammeOpenings> T)
{
    private const int LongestReason = 300;

    /// <summary>Stores changed rules of a programme that has not opened.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="version">The version that was shown: two people who change it at once are told.</param>
    /// <param name="change">Writes the new rules.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<string?> ChangeAsync(string id, string? version, Action<AwardProgrammePart> change, CancellationToken cancellationToken) =>
        work.RunAsync(async unit =>
        {
            var plan = await unit.Get<AwardProgrammes>().FindAsync(id, cancellationToken) is { Part.PlanItemId: { } planId } ? await unit.Get<PlanDirectory>().FindAsync(planId, cancellationToken) : null;
            return await SaveAsync(unit, id, version, part =>
            {
                change(part);
                // Where the notice has a table, its sum is the number: nobody types another one.
                part.Categories = part.Categories.ConvertAll(category => ProgrammeProblems.TableOf(category, plan) is { } total ? category with { Places = total } : category);
            }, "Changed", T["修改评选项目的规则"], cancellationToken);
        }, cancellationToken);

    /// <summary>Opens it: from now on its rules stand.</summary>
    public Task<string?> OpenAsync(string id, string? version, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var programme = await unit.Get<AwardProgrammes>().FindAsync(id, cancellationToken);
        if (programme is null) return T["没有这个项目。"];
        if (programme.Opening is not null) return T["项目已经开始了。"];
        if (programme.VersionId != version) return T["别人刚改过这个项目。请核对后再开始。"];
        var plan = programme.Part.PlanItemId is { } planId ? await unit.Get<PlanDirectory>().FindAsync(planId, cancellationToken) : null;
        var problems = ProgrammeProblems.BeforeOpening(programme.Part, plan, clock.UtcNow).ToList();
        if (problems.Count > 0) return string.Concat(problems);
        var item = (await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Published, cancellationToken))!;
        unit.Db.Add(new ProgrammeOpening
        {
            ProgrammeItemId = id, VersionId = item.ContentItemVersionId, PlanVersionId = plan!.VersionId, Sha256 = ProgrammeSeal.HashOf(item), OpenedUtc = clock.UtcNow, OpenedBy = user.UserId ?? "", OpenedByName = user.UserName,
        });
        await ProgrammePlaces.OpenAsync(unit, programme, plan, cancellationToken);
        unit.Get<AuditTrail>().Record("Award", "Opened", string.Format(T["开始评选：{0}"].Value, item.DisplayText), id, item.OrganizationId);
        return null;
    }, cancellationToken);

    /// <summary>Puts the end off.</summary>
    public Task<string?> ProlongAsync(string id, string? version, DateTime closesUtc, string? reason, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var words = PlainInput.Clean(reason);
        if (words.IsEmpty || words.Length > LongestReason) return T["请写明为什么延长，最多 300 个字。"];
        if (await unit.Get<AwardProgrammes>().FindAsync(id, cancellationToken) is not { Opening: not null, Part.ClosesUtc: { } before }) return T["项目还没有开始，直接改截止时间。"];
        if (closesUtc <= before || closesUtc <= clock.UtcNow) return T["新的截止时间要晚于原来的截止时间，也要在以后。"];
        foreach (var end in unit.Get<IEnumerable<IProgrammeEnd>>())
            if (await end.RefuseAsync(unit, id, cancellationToken) is { } refusal) return refusal;
        return await SaveAsync(unit, id, version, part =>
        {
            part.ClosesUtc = closesUtc;
            part.Prolongings.Add(new WindowChange(before, closesUtc, words.Value, user.UserName, clock.UtcNow));
        }, "Prolonged", string.Format(T["延长申报到 {0}：{1}"].Value, clock.FormatTime(closesUtc), words.Value), cancellationToken);
    }, cancellationToken);

    private async Task<string?> SaveAsync(UnitScope unit, string id, string? version, Action<AwardProgrammePart> change, string what, string words, CancellationToken cancellationToken)
    {
        var contents = unit.Get<IContentManager>();
        if (await contents.GetAsync(id, VersionOptions.Published, cancellationToken) is not { ContentType: AwardProgrammeType.Name } found) return T["没有这个项目。"];
        var item = found.Copy();
        item.Alter(change);
        var saved = await contents.SaveAndPublishAsync(item, version, cancellationToken);
        if (saved.Conflict is not null) return T["别人刚保存过这个项目。请核对后再存一次。"];
        if (!saved.Succeeded) return string.Concat(saved.Errors.Select(error => error.Message).Concat(saved.Refusals));
        unit.Get<AuditTrail>().Record("Award", what, $"{words}（{item.DisplayText}）", id, item.OrganizationId);
        return null;
    }
}

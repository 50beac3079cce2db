using System.Text.Json.Nodes;
using Eap.Applications.Filing;
using Eap.Awards.Programmes;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Asks judges onto the panel of a programme, and lets them go. The caller has asked whether the person may.</summary>
public sealed class PanelEditing(UnitOfWork work, SiteClock clock, IStringLocalizer<PanelEditing> T)
{
    private const int LongestReason = 300;

    /// <summary>Asks somebody onto it; null when they sit on it, else why not.</summary>
    public Task<string?> AddAsync(AwardProgramme programme, string? userId, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var candidates = await unit.Get<JudgeDirectory>().CandidatesAsync(programme.OrganizationId, cancellationToken);
        if (candidates.FirstOrDefault(one => one.UserId == userId) is not { UserId: { } judge, Name: var name }) return T["请在名单里选一位有“评委”角色的人。"];
        var member = await unit.Db.Set<PanelMember>().AsTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programme.ContentItemId && row.UserId == judge, cancellationToken);
        if (member is { IsActive: true }) return T["{0}已经是评委。", name];
        var by = await unit.Get<Officer>().NameAsync(cancellationToken);
        if (member is null) unit.Db.Add(new PanelMember { ProgrammeItemId = programme.ContentItemId, UserId = judge, Name = name, AddedByName = by, AddedUtc = clock.UtcNow });
        else (member.RemovedUtc, member.RemovedReason, member.AddedByName, member.AddedUtc) = (null, null, by, clock.UtcNow);
        unit.Get<AuditTrail>().Record("Award", "JudgeAdded", T["请一位评委（{0}）", programme.Title], programme.ContentItemId, programme.OrganizationId, new JsonObject { ["User"] = judge });
        await unit.Get<Notifier>().SendAsync([judge], new NotificationMessage(T["请您评审"], programme.Title, "/judge"), cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Lets somebody go: what they gave and is not closed counts no more. Null when they are gone, else why not.</summary>
    public Task<string?> RemoveAsync(AwardProgramme programme, string? userId, string? reason, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var words = PlainInput.Clean(reason).Value;
        if (words.Length is 0 or > LongestReason) return T["请写明为什么，最多 {0} 个字。", LongestReason];
        if (await unit.Db.Set<PanelMember>().AsTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programme.ContentItemId && row.UserId == userId && row.RemovedUtc == null, cancellationToken) is not { } member) return T["没有这位评委。"];
        (member.RemovedUtc, member.RemovedReason) = (clock.UtcNow, words);
        unit.Get<AuditTrail>().Record("Award", "JudgeRemoved", T["一位评委不再评审（{0}）", programme.Title], programme.ContentItemId, programme.OrganizationId, new JsonObject { ["User"] = member.UserId });
        await unit.Get<Striking>().StrikeAsync(programme.ContentItemId, cancellationToken);
        return null;
    }, cancellationToken);
}

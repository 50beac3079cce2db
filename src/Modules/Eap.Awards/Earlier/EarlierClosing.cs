using Eap.Applications.Filing;
using Eap.Awards.Naming;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Earlier;

/// <summary>What becomes of an earlier list: another person confirms it or does not, and one confirmed by mistake is taken off the roll. Each says null when it is done, empty when there is none for the person, else why not.</summary>
public sealed class EarlierClosing(UnitOfWork work, PageCache pages, SiteClock clock, IStringLocalizer<EarlierClosing> T)
{
    private const int LongestReason = 300;

    /// <summary>Its honours stand on the roll from now on, and count wherever a rule asks what somebody holds.</summary>
    public Task<string?> ConfirmAsync(string listId, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<EarlierLists>().FindAsync(listId, cancellationToken) is not { } found) return "";
        if (found.IsOwn) return T["录的人不能自己核对。请换一个人对照文件核对。"];
        if (found.Holders.FirstOrDefault(holder => holder.IsOnRoll) is { } twice) return T["“{0}”{1}年的“{2}”已经在荣誉榜上。请按“不对”退回，重新录没有的。", twice.Line.Name, found.List.Year, found.List.TitleName];
        if (!await CloseAsync(unit, found.List, EarlierState.Waiting, EarlierState.Confirmed, null, cancellationToken)) return T["这份名单已经办过了。"];
        foreach (var holder in found.Holders) unit.Db.Add(Of(found.List, holder));
        Record(unit, "EarlierHonoursConfirmed", T["核对补录的称号，上荣誉榜"], found.List);
        unit.AfterCommit(() => pages.EvictAsync([HonourRoll.CacheTag]));
        return null;
    }, cancellationToken);

    /// <summary>It is not what the document says; whoever entered it enters it anew.</summary>
    public Task<string?> RefuseAsync(string listId, string? reason, CancellationToken cancellationToken) => EndAsync(listId, EarlierState.Waiting, EarlierState.Refused, reason, T["补录的称号核对不符"], cancellationToken);

    /// <summary>Takes its honours off the roll. This is for what was never given; a title that was given is revoked.</summary>
    public Task<string?> TakeOutAsync(string listId, string? reason, CancellationToken cancellationToken) => EndAsync(listId, EarlierState.Confirmed, EarlierState.TakenOut, reason, T["补录错了，从荣誉榜去掉"], cancellationToken);

    private Task<string?> EndAsync(string listId, EarlierState from, EarlierState to, string? reason, string what, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var words = PlainInput.Clean(reason).Value;
        if (await unit.Get<EarlierLists>().FindAsync(listId, cancellationToken) is not { } found) return "";
        if (words.Length is < 4 or > LongestReason) return T["请写明哪里不对，4 到 {0} 个字。", LongestReason];
        // One that was revoked bars its holder: it does not disappear.
        if (await unit.Db.Set<Honour>().AnyAsync(row => row.EarlierListId == listId && row.RevokedUtc != null, cancellationToken)) return T["名单里有撤销过的称号，不能整份去掉。"];
        if (!await CloseAsync(unit, found.List, from, to, words, cancellationToken)) return T["这份名单已经办过了。"];
        await unit.Db.Set<Honour>().Where(row => row.EarlierListId == listId).ExecuteDeleteAsync(cancellationToken);
        Record(unit, $"EarlierHonours{to}", $"{what}：{words}", found.List);
        unit.AfterCommit(() => pages.EvictAsync([HonourRoll.CacheTag]));
        return null;
    }, cancellationToken);

    // Guarded: of two who press at once, one does it.
    private async Task<bool> CloseAsync(UnitScope unit, EarlierList list, EarlierState from, EarlierState to, string? reason, CancellationToken cancellationToken)
    {
        var (name, now) = (await unit.Get<Officer>().NameAsync(cancellationToken), clock.UtcNow);
        return await unit.Db.Set<EarlierList>().Where(row => row.Id == list.Id && row.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, to).SetProperty(row => row.ClosedByName, name).SetProperty(row => row.ClosedUtc, now).SetProperty(row => row.ClosedReason, reason), cancellationToken) == 1;
    }

    /// <summary>The honour of a holder.</summary>
    internal static Honour Of(EarlierList list, EarlierHolder holder) => new()
    {
        OrganizationId = holder.Unit?.OrganizationId, HolderKey = holder.Key, Kind = list.Kind, HolderName = holder.Line.Name, UnitName = holder.Line.Unit, Title = list.Title, TitleName = list.TitleName, Year = list.Year,
        AnnouncedUtc = list.DecidedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Source = list.Source, EarlierListId = list.ListId,
    };

    private static void Record(UnitScope unit, string name, string words, EarlierList list) => unit.Get<AuditTrail>().Record("Award", name, $"{words}（{list.Year}年{list.TitleName}，{list.Lines.Count} 个）", list.ListId, null);
}

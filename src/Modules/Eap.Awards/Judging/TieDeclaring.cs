using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Declares whom a judge belongs to. It only ever takes votes away, at once, so nobody has to agree.</summary>
public sealed class TieDeclaring(UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<TieDeclaring> T)
{
    private const int LongestWords = 300;

    /// <summary>A tie to a union and everything of it.</summary>
    public Task<TieAnswer> DeclareAsync(string userId, string? unitName, string? words, CancellationToken cancellationToken) => work.RunAsync<TieAnswer>(async unit =>
    {
        var organization = await unit.Get<OrganizationDirectory>().ResolveAsync(unitName, cancellationToken);
        if (organization is null) return new TieAnswer(T["没有找到“{0}”。请写单位的全称、简称或编码。", PlainInput.Clean(unitName).Value]);
        if (organization.Kind is OrganizationKind.MunicipalFederation or OrganizationKind.Group) return new TieAnswer(T["请写到具体的单位。全市都在评审范围里，不用申明。"]);
        return await StoreAsync(unit, userId, organization.OrganizationId, "", words, T["评委申明与{0}有关系", organization.ShortName], cancellationToken);
    }, cancellationToken);

    /// <summary>A tie to whoever one nomination is about; its problem is empty when there is no such nomination for this person.</summary>
    public Task<TieAnswer> DeclareOfAsync(string contentItemId, string? words, CancellationToken cancellationToken) => work.RunAsync<TieAnswer>(async unit =>
    {
        if (await unit.Get<JudgeDoor>().FindAsync(contentItemId, cancellationToken) is not { } seat) return new TieAnswer("");
        if (seat.IsListed) return new TieAnswer(T["名单已经定了，这次的分不再变。有情况请告诉市总工会。"]);
        return await StoreAsync(unit, seat.UserId, seat.Case.Nomination.OrganizationId, contentItemId, words, T["评委申明与一份推荐有关系（{0}）", seat.State.Programme.Title], cancellationToken);
    }, cancellationToken);

    private async Task<TieAnswer> StoreAsync(UnitScope unit, string userId, string organizationId, string contentItemId, string? words, string said, CancellationToken cancellationToken)
    {
        if (!await unit.Db.Set<PanelMember>().AnyAsync(row => row.UserId == userId, cancellationToken)) return new TieAnswer(T["没有这位评委。"]);
        var line = PlainInput.Clean(words).Value;
        if (line.Length > LongestWords) return new TieAnswer(T["说明最多 {0} 个字。", LongestWords]);
        if (await unit.Db.Set<DeclaredTie>().AnyAsync(row => row.UserId == userId && row.OrganizationId == organizationId && row.ContentItemId == contentItemId, cancellationToken)) return new TieAnswer(T["已经申明过了。"]);
        unit.Db.Add(new DeclaredTie { UserId = userId, OrganizationId = organizationId, ContentItemId = contentItemId, Words = line, DeclaredBy = user.UserName, DeclaredUtc = clock.UtcNow });
        unit.Get<AuditTrail>().Record("Award", "TieDeclared", said, userId);
        return new TieAnswer(null, await unit.Get<Striking>().StrikeOfAsync(userId, cancellationToken));
    }
}

/// <summary>What came of declaring a tie.</summary>
/// <param name="Problem">What to mend; null: it stands.</param>
/// <param name="IsTooLate">A vote of the judge stays, since its list has been taken.</param>
public sealed record TieAnswer(string? Problem, bool IsTooLate = false);

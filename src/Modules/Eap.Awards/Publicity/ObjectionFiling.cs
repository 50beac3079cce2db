using Eap.Applications.Filing;
using Eap.Contents.Markdown;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>
/// Takes objections in. Nothing is written to the audit trail: somebody who is signed in while objecting without a name would stand there with theirs. The row
/// itself is the record.
/// </summary>
public sealed class ObjectionFiling(UnitOfWork work, ObjectionSecrets secrets, IdGenerator ids, SiteClock clock, IStringLocalizer<ObjectionFiling> T)
{
    /// <summary>The most characters of an objection.</summary>
    public const int Longest = 3000;

    private const string Series = "YY";
    // Somebody who is angry sends it again and again; the two-hundredth says nothing new.
    private const int MostOpen = 200;

    /// <summary>Takes one in; null with what to mend in <paramref name="state"/>.</summary>
    public async Task<ObjectionReceipt?> FileAsync(PublicityRound round, IReadOnlyList<PublicityLine> lines, ObjectionForm form, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var isNamed = form.Named == "yes";
        var (name, contact, text) = (PlainInput.Clean(form.Name).Value, PlainInput.Clean(form.Contact).Value, MultiLine.Clean(form.Text).Trim());
        var about = string.IsNullOrEmpty(form.About) ? null : form.About;
        if (about is not null && lines.All(line => line.ContentItemId != about)) state.AddModelError(nameof(form.About), T["请从名单里选一个，或者选“整个名单”。"]);
        if (form.Named is not ("yes" or "no")) state.AddModelError(nameof(form.Named), T["请选实名还是匿名。"]);
        if (isNamed && name.Length is 0 or > 100) state.AddModelError(nameof(form.Name), T["实名的请写姓名，最多 100 个字。"]);
        if (isNamed && contact.Length is 0 or > 200) state.AddModelError(nameof(form.Contact), T["实名的请写怎么联系你：电话、邮箱都可以。"]);
        if (text.Length < 10) state.AddModelError(nameof(form.Text), T["请写清是什么问题、有什么可以核实的，至少 10 个字。"]);
        else if (text.Length > Longest) state.AddModelError(nameof(form.Text), string.Format(T["最多 {0} 个字，现在是 {1} 个字。"].Value, Longest, text.Length));
        if (!state.IsValid) return null;
        var key = ObjectionSecrets.KeyOf(form.Key);
        var (receipt, problem) = await work.RunAsync(unit => StoreAsync(unit, round.RoundId, key, new Written(about, isNamed ? name : null, isNamed ? contact : null, text), cancellationToken), cancellationToken);
        if (problem is not null) state.AddModelError("", problem);
        return receipt;
    }

    private async Task<(ObjectionReceipt? Receipt, string? Problem)> StoreAsync(UnitScope unit, string roundId, string key, Written written, CancellationToken cancellationToken)
    {
        var hash = secrets.FormHash(key);
        if (await unit.Db.Set<Objection>().AsNoTracking().FirstOrDefaultAsync(row => row.FormHash == hash, cancellationToken) is { } known) return (new ObjectionReceipt(known.Receipt, secrets.Code(key), known.RoundId), null);
        // Read again here: at the very moment of the end it is too late.
        var round = await unit.Db.Set<PublicityRound>().AsNoTracking().FirstAsync(row => row.RoundId == roundId, cancellationToken);
        if (!round.IsPublicAt(clock.UtcNow)) return (null, round.State == PublicityState.Replaced ? T["名单刚有更改，重新公示了。请看看新的名单；你写的还在下面，可以复制过去。"] : T["公示到{0}为止，已经结束，网上不再收异议。你写的还在下面；要反映的，请按公示上的地址和电话联系。", Eap.Plans.Rules.PlanDeadline.Words(clock.ToLocal(round.EndsUtc))]);
        if (await unit.Db.Set<Objection>().CountAsync(row => row.RoundId == roundId && row.Verdict == ObjectionVerdict.Open, cancellationToken) >= MostOpen) return (null, T["这份名单已经收到很多异议，正在处理。请按公示上的地址和电话联系。"]);
        var (id, number) = (ids.Next(), await ReceiptNumbers.NextAsync(unit, "OBJECTION", Series, clock.Today.Year, cancellationToken));
        var objection = new Objection
        {
            ObjectionId = id, Receipt = number, CodeHash = secrets.CodeHash(number, secrets.Code(key)), FormHash = hash, RoundId = roundId, ContentItemId = written.About, ReceivedUtc = clock.UtcNow, IsNamed = written.Name is not null,
            NameSealed = secrets.Seal(written.Name, id, nameof(Objection.NameSealed)), ContactSealed = secrets.Seal(written.Contact, id, nameof(Objection.ContactSealed)), TextSealed = secrets.Seal(written.Text, id, nameof(Objection.TextSealed))!,
        };
        unit.Db.Add(objection);
        await unit.Get<ObjectionTelling>().ReceivedAsync(objection, round, cancellationToken);
        return (new ObjectionReceipt(number, secrets.Code(key), roundId), null);
    }

    private sealed record Written(string? About, string? Name, string? Contact, string Text);
}

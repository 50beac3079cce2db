using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Access;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Platform.Data;
using Eap.Platform.Secrets;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>
/// Where subsidies go: as the unit filed it, until a change that one person proposed was confirmed by another (Q25: never by a letter alone). Encrypted; whoever calls
/// <see cref="ReadAsync"/> to show it writes the audit line.
/// </summary>
public sealed class SubsidyPayees(SiteDbContext db, ContentAccess contents, FieldProtector protector, SecretBox secrets, ICurrentUser user, SiteClock clock, IStringLocalizer<SubsidyPayees> T)
{
    private const int Most = 100;

    /// <summary>The account a claim is paid to; null when none is known.</summary>
    /// <param name="applicationItemId">The claim's application.</param>
    /// <param name="permission">The permission the person came in with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PayeeDetails?> ReadAsync(string applicationItemId, string permission, CancellationToken cancellationToken)
    {
        var changed = await db.Set<SubsidyPayee>().AsNoTracking().Where(row => row.ApplicationItemId == applicationItemId && row.IsConfirmed).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (changed is not null) return Open(changed);
        var item = await (await contents.PrivateAsync(AcceptanceFiling.FormName, cancellationToken, permission)).FirstOrDefaultAsync(found => found.ContentItemId == applicationItemId, cancellationToken);
        if (item?.Content[AcceptanceFiling.FormName] is not JsonObject part) return null;
        var filed = new PayeeDetails(Field(part, "PayeeName"), Field(part, "PayeeAccount"), Field(part, "PayeeBank"));
        return filed.Name.Length + filed.Account.Length + filed.Bank.Length == 0 ? null : filed;
    }

    /// <summary>A change, in clear.</summary>
    public PayeeDetails Open(SubsidyPayee change) => JsonSerializer.Deserialize<PayeeDetails>(secrets.Open(change.Sealed, Purpose(change.ApplicationItemId)))!;

    /// <summary>Writes down that the current person read the accounts.</summary>
    public async Task WriteReadingAsync(UnitScope unit, string applicationItemId, CancellationToken cancellationToken) =>
        unit.Get<SubsidyLog>().Note(await FindAsync(unit.Db, applicationItemId, cancellationToken), "PayeeRead", T["查看收款账户"]);

    /// <summary>The change that waits for a second person; null: none does.</summary>
    public Task<SubsidyPayee?> WaitingAsync(string applicationItemId, CancellationToken cancellationToken) =>
        db.Set<SubsidyPayee>().AsNoTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == applicationItemId && row.IsOpen, cancellationToken);

    /// <summary>Proposes a change; null when it waits for a second person, else what to mend, by field.</summary>
    public async Task<(string Field, string Words)?> ProposeAsync(UnitScope unit, string applicationItemId, PayeeForm form, CancellationToken cancellationToken)
    {
        var (details, reason) = (new PayeeDetails(Line(form.Name), FullWidth.Fold(Line(form.Account)).Replace(" ", "", StringComparison.Ordinal), Line(form.Bank)), Line(form.Reason));
        var claim = await FindAsync(unit.Db, applicationItemId, cancellationToken);
        if (claim.State == SubsidyState.Paid) return ("", T["补助已经付了，不能再改收款账户。"]);
        if (details.Name.Length is 0 or > Most) return (nameof(form.Name), T["请写户名，照开户证明，最多 {0} 个字。", Most]);
        if (details.Account.Length is < 8 or > 40 || !details.Account.All(character => char.IsAsciiDigit(character) || character == '-')) return (nameof(form.Account), T["账号写 8 到 40 位数字。"]);
        if (details.Bank.Length is 0 or > Most) return (nameof(form.Bank), T["请写开户行，最多 {0} 个字。", Most]);
        if (reason.Length is 0 or > 500) return (nameof(form.Reason), T["请写为什么要改，最多 500 个字。"]);
        if (await unit.Db.Set<SubsidyPayee>().AnyAsync(row => row.ApplicationItemId == applicationItemId && row.IsOpen, cancellationToken)) return ("", T["有一项账户变更还在等人确认，先办完那一项。"]);
        unit.Db.Add(new SubsidyPayee
        {
            ApplicationItemId = applicationItemId, Sealed = secrets.Seal(JsonSerializer.Serialize(details), Purpose(applicationItemId)), Reason = reason, ProposedByUserId = user.UserId, ProposedBy = user.UserName, ProposedUtc = clock.UtcNow,
        });
        // Neither the old account nor the new one stands in any log.
        unit.Get<SubsidyLog>().Note(claim, "PayeeProposed", T["提出变更收款账户，等另一人确认"]);
        return null;
    }

    /// <summary>Confirms or refuses a change somebody else proposed; null when it is decided, else why not.</summary>
    public async Task<string?> DecideAsync(UnitScope unit, string applicationItemId, long id, bool isConfirmed, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(unit.Db, applicationItemId, cancellationToken);
        var change = await unit.Db.Set<SubsidyPayee>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.ApplicationItemId == applicationItemId, cancellationToken);
        if (change is not { IsOpen: true }) return T["这项变更已经办过了。"];
        if (claim.State == SubsidyState.Paid) return T["补助已经付了，不能再改收款账户。"];
        if (isConfirmed && change.ProposedByUserId == user.UserId) return T["提出变更的人不能自己确认，请由另一个人打电话向单位核实后确认。"];
        (change.IsOpen, change.IsConfirmed, change.DecidedBy, change.DecidedUtc) = (false, isConfirmed, user.UserName, clock.UtcNow);
        await unit.Get<SubsidyLog>().TellAsync(claim, isConfirmed ? "PayeeConfirmed" : "PayeeRefused", isConfirmed ? T["收款账户变更已由第二人确认"] : T["收款账户变更没有确认，仍用原来的账户"], "", cancellationToken);
        return null;
    }

    private static Task<SubsidyClaim> FindAsync(SiteDbContext db, string applicationItemId, CancellationToken cancellationToken) =>
        db.Set<SubsidyClaim>().AsTracking().FirstAsync(row => row.ApplicationItemId == applicationItemId, cancellationToken);

    private string Field(JsonObject part, string name)
    {
        if (part[name]?.Deserialize<TextField>(ContentJson.Options) is not { } field) return "";
        try
        {
            return protector.Reveal(field) ?? field.Text ?? "";
        }
        catch (CryptographicException)
        {
            // The key is another site's: nothing is paid to what cannot be read.
            return "";
        }
    }

    private static string Line(string? typed) => PlainInput.Clean(typed).Value;

    private static string Purpose(string applicationItemId) => $"subsidy-payee:{applicationItemId}";
}

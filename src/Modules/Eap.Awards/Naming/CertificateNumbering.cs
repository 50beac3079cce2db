using System.Globalization;
using System.Text.RegularExpressions;
using Eap.Applications.Numbers;
using Eap.Awards.Desk;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>How certificates of a programme are numbered. Numbers given out stay as they are; what is changed counts for the next ones.</summary>
public sealed partial class CertificateNumbering(SiteDbContext db, UnitOfWork work, SiteSettings settings, SiteClock clock, IStringLocalizer<CertificateNumbering> T)
{
    /// <summary>The series of a programme: its own, else the city's.</summary>
    public async Task<CertificateSeries> OfAsync(string programmeItemId, CancellationToken cancellationToken) =>
        await db.Set<CertificateSeries>().AsNoTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programmeItemId, cancellationToken)
        ?? new CertificateSeries { ProgrammeItemId = programmeItemId, Prefix = NumberText.Normalize((await settings.GetAsync<NamingSettings>(cancellationToken)).CertificateSeries) };

    /// <summary>A number as it would look.</summary>
    public string Example(CertificateSeries series, int count) => $"{series.Prefix}-{clock.Today.Year}-{count.ToString($"D{series.Digits}", CultureInfo.InvariantCulture)}";

    /// <summary>Stores it; what is wrong by field, empty when it stands; null when there is no such programme for the person.</summary>
    public Task<IReadOnlyDictionary<string, string>?> SaveAsync(string programmeItemId, CertificateForm form, CancellationToken cancellationToken) => work.RunAsync<IReadOnlyDictionary<string, string>?>(async unit =>
    {
        if (await unit.Get<ProgrammeDoor>().FindAsync(programmeItemId, cancellationToken) is not { } programme) return null;
        var (prefix, problems) = (NumberText.Normalize(form.Prefix), new Dictionary<string, string>());
        if (prefix.Length > NumberSeries.Longest || !Shape().IsMatch(prefix)) problems[nameof(form.Prefix)] = T["前缀用字母、数字和短横，2 到 {0} 个字，两头不用短横。", NumberSeries.Longest];
        if (!TryCount(form.Digits, out var digits) || digits is < 3 or > 6) problems[nameof(form.Digits)] = T["位数写 3 到 6。"];
        var next = 0;
        if (!string.IsNullOrWhiteSpace(form.Next) && (!TryCount(form.Next, out next) || next is < 1 or > 99_999)) problems[nameof(form.Next)] = T["下一个号写 1 到 99999 的数，空着就接着排。"];
        if (problems.Count == 0 && next > 0 && !await NumberSeries.GoOnAtAsync(unit, prefix, clock.Today.Year, next, cancellationToken))
            problems[nameof(form.Next)] = T["发过的号不能再发：最小是 {0}。", await NumberSeries.NextAsync(unit.Db, prefix, clock.Today.Year, cancellationToken)];
        if (problems.Count > 0) return problems;
        var row = await unit.Db.Set<CertificateSeries>().AsTracking().FirstOrDefaultAsync(found => found.ProgrammeItemId == programmeItemId, cancellationToken);
        if (row is null) unit.Db.Add(row = new CertificateSeries { ProgrammeItemId = programmeItemId, Prefix = prefix });
        (row.Prefix, row.Digits) = (prefix, digits);
        unit.Get<AuditTrail>().Record("Award", "CertificatesNumbered", next > 0 ? T["证书编号：{0}，从 {1} 号起（{2}）", prefix, next, programme.Title] : T["证书编号：{0}（{1}）", prefix, programme.Title], programmeItemId, programme.OrganizationId);
        return problems;
    }, cancellationToken);

    private static bool TryCount(string? typed, out int count) => int.TryParse(FullWidth.Fold(PlainInput.Clean(typed).Value), NumberStyles.None, CultureInfo.InvariantCulture, out count);

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{0,22}[A-Z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

using System.Text.Json.Nodes;
using Eap.Applications.Filing;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Paper;

/// <summary>Keeps the log of printings.</summary>
public sealed class PaperPrinting(UnitOfWork work)
{
    /// <summary>Writes a printing down and gives its number. The caller has asked whether the person may.</summary>
    public Task<int> LogAsync(PaperForm paper, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var (id, officer) = (paper.Record.ContentItemId, unit.Get<Officer>());
        var number = await unit.Db.Set<PaperPrint>().CountAsync(row => row.ContentItemId == id, cancellationToken) + 1;
        unit.Db.Add(new PaperPrint
        {
            ContentItemId = id, Number = number, Version = paper.Code.Version, Copies = paper.Copies.Count, UserId = officer.Id, UserName = await officer.NameAsync(cancellationToken),
            PrintedUtc = unit.Get<SiteClock>().UtcNow,
        });
        unit.Get<AuditTrail>().Record("Application", "Printed", $"打印申报表：{paper.Code.ReceiptNumber} 第 {paper.Code.Version} 版", id, paper.Record.OrganizationId, new JsonObject { ["Copies"] = paper.Copies.Count, ["Number"] = number });
        return number;
    }, cancellationToken);
}

using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;

namespace Eap.Applications.Keeping;

/// <summary>When an application ends, puts down when the first of its fields is to be erased.</summary>
internal sealed class ErasureObserver(FormDefinitions definitions, SiteClock clock) : IApplicationObserver
{
    public async Task MovedAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus from, CancellationToken cancellationToken)
    {
        if (KeptFields.EndOf(record) is not { } end || await definitions.ForAsync(item, cancellationToken) is not { } type || KeptFields.Of(type) is not { Count: > 0 } kept) return;
        await DueWorkQueue.PutAsync(unit, FieldErasure.WorkKind, record.ContentItemId, kept.Min(field => KeptFields.Until(clock, end, field.Days)), cancellationToken);
    }
}

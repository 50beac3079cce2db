using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Platform.Time;

namespace Eap.Applications.Keeping;

/// <summary>Which fields of a form are kept for a time only, and until when.</summary>
internal static class KeptFields
{
    private static readonly TimeOnly Hour = new(3, 40);

    /// <summary>The fields with a term.</summary>
    public static IReadOnlyList<KeptField> Of(ContentTypeDefinition type) =>
    [
        .. from part in type.Parts
           from field in part.Fields
           where field.GetSettings<FormFieldSettings>().KeepDays is not null
           select new KeptField(part.Name, field.Name, field.DisplayName, field.FieldName, field.GetSettings<FormFieldSettings>().KeepDays!.Value),
    ];

    /// <summary>When it ended, UTC: the decision, or when it was over; null while it is under way.</summary>
    public static DateTime? EndOf(ApplicationRecord record) =>
        ApplicationProcess.IsOver(record.Status) ? record.ChangedUtc : record.Status == ApplicationStatus.Accepted ? record.DecidedUtc : null;

    /// <summary>When a value is erased: in the night after its last whole day.</summary>
    public static DateTime Until(SiteClock clock, DateTime endUtc, int days) => Night(clock, DateOnly.FromDateTime(clock.ToLocal(endUtc)).AddDays(days + 1));

    /// <summary>The hour of a day at which it is done.</summary>
    public static DateTime Night(SiteClock clock, DateOnly day) => clock.ToUtc(day.ToDateTime(Hour));
}

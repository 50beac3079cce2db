using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Text;

namespace Eap.Stations.Model;

internal sealed class StationIndexProvider : PartIndexProvider<StationPart, StationIndex>
{
    protected override StationIndex? Map(StationPart part, ContentItem item) => item.ContentType != StationContentType.Name ? null : new StationIndex
    {
        Title = Cut(item.DisplayText), OrganizationId = item.OrganizationId, Kind = part.Kind, DistrictId = part.District.OrganizationIds.FirstOrDefault(),
        Address = Cut(part.Address.Text ?? ""), AddressKey = part.ClosedOn.Value is null ? StationAddress.KeyOf(part.Address.Text) : null,
        Entry = StationWords.Read<StationEntry>(part.Entry.Text), StepFree = StationWords.Read<StepFree>(part.StepFree.Text),
        Services = part.Services.TermContentItemIds, Phone = part.Phone.Text, Opening = part.Opening, BuiltOn = Midnight(part.BuiltOn.Value), ClosedOn = Midnight(part.ClosedOn.Value),
    };

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static string Cut(string text) => BoundedText.Cut(text, 255);
}

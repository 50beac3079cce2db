using Eap.Contents.Model;
using Eap.Editorial.Corrections;

namespace Eap.Editorial.Records;

/// <summary>审校记录单 of one item.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="Item">The newest version.</param>
/// <param name="TypeName">Its type for people.</param>
/// <param name="Organization">Its organisation.</param>
/// <param name="Address">Its page; null when it has none.</param>
/// <param name="Lines">The record, oldest first.</param>
/// <param name="Corrections">What readers were told of, oldest first.</param>
/// <param name="PrintedUtc">Now, UTC.</param>
public sealed record RecordSheet(string Site, ContentItem Item, string TypeName, string Organization, string? Address, IReadOnlyList<RecordLine> Lines, IReadOnlyList<Correction> Corrections, DateTime PrintedUtc);

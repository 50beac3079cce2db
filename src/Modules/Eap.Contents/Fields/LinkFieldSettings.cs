using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a link field.</summary>
public sealed class LinkFieldSettings : FieldSettings;

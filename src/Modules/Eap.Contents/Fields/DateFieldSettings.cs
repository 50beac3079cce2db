using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a date field.</summary>
public sealed class DateFieldSettings : FieldSettings;

using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a field of date and time.</summary>
public sealed class DateTimeFieldSettings : FieldSettings;

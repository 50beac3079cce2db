namespace Eap.Platform.Spreadsheets;

/// <summary>What a number means by its format.</summary>
internal enum XlsxFormat
{
    Number,
    Percent,
    Date,
    Time,
    DateAndTime,
}

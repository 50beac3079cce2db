using System.Globalization;

namespace Eap.Platform.Spreadsheets;

/// <summary>The text of a number cell. A date is a count of days since the end of 1899, a time the part after the point.</summary>
internal static class XlsxNumber
{
    private const double LastDay = 2_958_465.999_99;

    public static string Text(string raw, XlsxFormat format, bool from1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return raw;
        }

        var days = from1904 ? value + 1462 : value;
        return format switch
        {
            XlsxFormat.Percent => $"{Plain(Math.Round(value * 100, 10))}%",
            XlsxFormat.Date or XlsxFormat.DateAndTime when days is >= 1 and < LastDay => Moment(days, format),
            XlsxFormat.Time when days is >= 0 and < LastDay => Time(days),
            _ => Plain(value),
        };
    }

    private static string Moment(double days, XlsxFormat format)
    {
        // Excel believes in 29 February 1900; before it, days are one off.
        var moment = Rounded(DateTime.FromOADate(days < 60 ? days + 1 : days));
        return moment.TimeOfDay == TimeSpan.Zero || format == XlsxFormat.Date
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : $"{moment:yyyy-MM-dd} {Clock(moment)}";
    }

    // A format of hours may stand on a full date, or on a sum of hours ([h]:mm) of more than a day.
    private static string Time(double days) => days switch
    {
        < 1 => Clock(Rounded(DateTime.FromOADate(days))),
        < 366 => $"{Math.Floor(Math.Round(days * 1440) / 60):F0}:{Math.Round(days * 1440) % 60:00}",
        _ => Moment(days, XlsxFormat.DateAndTime),
    };

    private static string Clock(DateTime moment) => moment.ToString(moment.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTime Rounded(DateTime moment) => new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    // Excel keeps 15 digits: 0.1 is stored as 0.10000000000000001, and a phone number as 1.3800138E10.
    private static string Plain(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15
        ? value.ToString("F0", CultureInfo.InvariantCulture)
        : decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : value.ToString("G15", CultureInfo.InvariantCulture);
}

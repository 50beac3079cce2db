using Eap.Platform.Time;

namespace Eap.Platform.Admin;

/// <summary>The working-day page.</summary>
/// <param name="Form">The year being typed.</param>
/// <param name="BuiltIn">Official years in the program.</param>
/// <param name="Typed">Years typed here.</param>
/// <param name="Missing">Years that should be known by now.</param>
public sealed record CalendarPage(HolidayYearForm Form, IReadOnlyList<HolidayYear> BuiltIn, IReadOnlyList<TypedHolidayYear> Typed, IReadOnlyList<int> Missing);

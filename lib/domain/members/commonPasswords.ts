// The commonly used passwords of twelve characters and more, lower case: shorter ones are refused by their length.
const list = `
123456789012 1234567890123 12345678901234 123456789123 1234567891011 123123123123 111111111111 000000000000
1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv qwertyuiop12 qwertyuiop123 qwertyuiopasdf qwertyuiop[] qwertyuiopasdfghjkl
qwerty123456 qwerty1234567 qwerty12345678 asdfghjkl123 zxcvbnm12345 1234qwerasdf 1234qwerasdfzxcv q1w2e3r4t5y6
password1234 password12345 password123456 passwordpassword password!234 password2024 password2025 password2026
password.123 mypassword123 thisismypassword newpassword1 newpassword123 changeme1234 changemeplease changepassword
letmeinplease letmein12345 welcome12345 welcome123456 welcometothejungle iloveyou1234 iloveyousomuch iloveyouforever
administrator administrator1 admin1234567 admin12345678 adminadmin12 adminadminadmin rootrootroot testtesttest
test12345678 guestguestguest superman1234 batman123456 football1234 baseball1234 basketball12 liverpool123
manchester123 manchesterunited chelsea12345 arsenal12345 princess1234 sunshine1234 dragon123456 monkey123456
master123456 shadow123456 michael12345 jordan123456 charlie12345 computer1234 internet1234 samsung12345
correcthorsebatterystaple trustno1trustno1 starwars1234 pokemon12345 minecraft123 whatever1234 asdfasdfasdf
qazwsxedcrfv qazwsxedc123 abcdefghijkl abcdefghijklm abcd12345678 abc123abc123 aa1234567890 a1b2c3d4e5f6
1a2b3c4d5e6f p@ssw0rd1234 p@ssword1234 passw0rd1234 pa$$word1234 summer202024 winter202024 january12345
december1234 factchecker1 factchecking newsroom1234 journalist12 attestattest attest123456
`;

export const commonPasswords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
